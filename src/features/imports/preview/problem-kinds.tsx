// What was found in the rows, one line a kind; each kind opens its own list.
import { formatNumber } from "../../../ui/formats.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";

export type KindRow = {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  /** The first of them. */
  readonly message: string;
  readonly fix: string;
};

export const severityWords: Readonly<Record<string, string>> = {
  refused: "Row left out",
  warning: "To look at",
  note: "Good to know",
};

export const kindHref = (id: string, { severity, code }: Pick<KindRow, "severity" | "code">): string =>
  `/case-list/${id}/problems?kind=${severity}.${code}`;

export const Downloads = ({ id }: { readonly id: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`/case-list/${id}/problems.csv`}>
      Download all as CSV
    </a>{" "}
    or{" "}
    <a class="govuk-link" href={`/case-list/${id}/problems.xlsx`}>
      as an Excel workbook
    </a>
  </p>
);

export function ProblemKinds({ id, kinds }: { readonly id: string; readonly kinds: readonly KindRow[] }) {
  if (kinds.length === 0) return <p class="govuk-body">Nothing was found that needs a look.</p>;
  const namesNotSetUp = kinds.some(
    ({ code, severity }) => severity === "warning" && code.endsWith("-not-set-up"),
  );
  return (
    <>
      {namesNotSetUp && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/case-list/${id}/names`}>
            Say what names that are not set up mean
          </a>
        </p>
      )}
      <ScrollingTable
        caption="One line for each kind"
        head={["What follows", "Such as", { text: "Times", format: "numeric" }, "How to mend it"]}
        rows={kinds.map((kind) => [
          severityWords[kind.severity] ?? kind.severity,
          kind.message,
          {
            text: (
              <a class="govuk-link" href={kindHref(id, kind)}>
                {formatNumber(kind.count)}
                <span class="govuk-visually-hidden"> like this: {kind.message}</span>
              </a>
            ),
            format: "numeric",
          },
          kind.fix,
        ])}
      />
      <Downloads id={id} />
    </>
  );
}
