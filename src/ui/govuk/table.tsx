// Rows and columns, with a caption that says what they show.
import { type Attributes, classNames, type Maybe, type Styling, styled, type Words } from "./words.js";

export interface TableCellOptions extends Styling {
  readonly text?: Words | undefined;
  readonly format?: "numeric" | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

export type TableCell = Words | TableCellOptions;

export interface TableProps extends Styling {
  readonly caption?: Words | undefined;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly TableCell[] | undefined;
  readonly rows: readonly Maybe<readonly TableCell[]>[];
  readonly firstCellIsHeader?: boolean | undefined;
}

const spanning = (cell: TableCellOptions): Attributes => ({
  colspan: cell.colspan,
  rowspan: cell.rowspan,
  ...cell.attributes,
});

function HeadCell({ cell }: { readonly cell: TableCellOptions }) {
  const name = classNames(
    "govuk-table__header",
    cell.format && `govuk-table__header--${cell.format}`,
    cell.classes,
  );
  return (
    <th scope="col" class={name} {...spanning(cell)}>
      {cell.text}
    </th>
  );
}

const RowHeader = ({ cell }: { readonly cell: TableCellOptions }) => (
  <th scope="row" class={classNames("govuk-table__header", cell.classes)} {...spanning(cell)}>
    {cell.text}
  </th>
);

const BodyCell = ({ cell }: { readonly cell: TableCellOptions }) => (
  <td
    class={classNames("govuk-table__cell", cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
    {...spanning(cell)}
  >
    {cell.text}
  </td>
);

export function Table({
  caption,
  captionClasses,
  head,
  rows,
  firstCellIsHeader,
  classes,
  attributes,
}: TableProps) {
  return (
    <table class={classNames("govuk-table", classes)} {...attributes}>
      {caption && <caption class={classNames("govuk-table__caption", captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <HeadCell cell={styled(cell)} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, index) =>
                  index === 0 && firstCellIsHeader ? (
                    <RowHeader cell={styled(cell)} />
                  ) : (
                    <BodyCell cell={styled(cell)} />
                  ),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
