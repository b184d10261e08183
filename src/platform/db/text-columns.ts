// Many rows to the database, each column as one text: neither side has an array to quote or to take apart by its rules,
// which for a hundred thousand rows costs more than storing them.
import { type RawBuilder, sql } from "kysely";

const separator = "\u001f";

/** The values one after another; an empty one stands for null. Null where there are no others. */
function textOfColumn(values: readonly (string | null)[]): string | null {
  const isPlain = values.every((value) => value === null || !value.includes(separator));
  const text = (isPlain ? values : values.map((value) => value?.replaceAll(separator, " "))).join(separator);
  return text.length < values.length ? null : text;
}

/**
 * A table of texts for a "from", its columns in the order given; to be cast where they are used. An empty text is null.
 * Some column, such as an id, must be filled in every row: it says how many there are.
 */
export const textTable = (
  name: string,
  columns: Readonly<Record<string, readonly (string | null)[]>>,
): RawBuilder<unknown> => {
  const tables = Object.values(columns).map(
    (values) => sql`string_to_table(${textOfColumn(values)}::text, ${separator}, '')`,
  );
  return sql`rows from (${sql.join(tables)}) as ${sql.ref(name)} (${sql.join(Object.keys(columns).map((column) => sql.ref(column)))})`;
};
