// What each file was recognised as, what of it was left at the door, and which file counts where two differ.
import { type SourceFormat, sourceFormats, sourceWords } from "../../../domain/case-data/case-entry.js";
import { formatNumber, plural } from "../../../ui/formats.js";
import { Details } from "../../../ui/govuk/details.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";
import { UserText } from "../../../ui/text.js";
import { capital } from "./format-words.js";
import { type KindRow, kindHref } from "./problem-kinds.js";

export type SourceRow = {
  readonly name: string;
  readonly file: string;
  readonly sheet: string | null;
  /** Null for lists from before formats were kept with their sources. */
  readonly format: SourceFormat | null;
  /** The saved mapping by which a report was read. */
  readonly mapping: string | null;
  readonly leftOut: readonly string[];
};

export type SourcesView = {
  readonly id: string;
  readonly fileNames: readonly string[];
  readonly sources: readonly SourceRow[];
  readonly kinds: readonly KindRow[];
};

const readAs = ({ format, name, mapping }: SourceRow): string => {
  if (mapping !== null) return `Your own report, read as saved under “${mapping}”`;
  if (format === "report") return "Your own report, read by the words of its headings";
  if (format === null) return capital(name);
  const words = capital(sourceWords[format]);
  return words.toLowerCase().startsWith(name.toLowerCase()) ? words : `${words}: ${name}`;
};

const shownAtOnce = 6;

function LeftOut({ headings }: { readonly headings: readonly string[] }) {
  if (headings.length === 0) return <>Nothing</>;
  if (headings.length <= shownAtOnce) return <>{headings.join(", ")}</>;
  return (
    <Details summary={plural(headings.length, "column")} classes="govuk-!-margin-bottom-0">
      {headings.join(", ")}
    </Details>
  );
}

/** Told only where there is something to choose between. */
function Precedence({ id, sources, kinds }: SourcesView) {
  const formats = sourceFormats.filter((one) => sources.some(({ format }) => format === one));
  if (formats.length < 2) return null;
  const differing = kinds.filter(({ code }) => code === "differs-between-files");
  const count = differing.reduce((sum, one) => sum + one.count, 0);
  const [first] = differing;
  return (
    <p class="govuk-body">
      Where they say different things about a child, the first of these counts:{" "}
      {formats.map((one) => sourceWords[one]).join(", then ")}.{" "}
      {first ? (
        <a class="govuk-link" href={kindHref(id, first)}>
          They differ {formatNumber(count)} {count === 1 ? "time" : "times"}
        </a>
      ) : (
        "They do not differ anywhere."
      )}
    </p>
  );
}

export function Sources(view: SourcesView) {
  if (view.sources.length === 0) return <UserText text={view.fileNames.join("\n")} />;
  return (
    <>
      <ScrollingTable
        caption="What each file is"
        head={["File", "What we read it as", "Left at the door, never kept"]}
        rows={view.sources.map((source) => [
          [source.file, source.sheet].filter(Boolean).join(", sheet "),
          readAs(source),
          <LeftOut headings={source.leftOut} />,
        ])}
      />
      <Precedence {...view} />
    </>
  );
}
