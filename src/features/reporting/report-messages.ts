// Who hears that a report is published: leaders and managers of the report, readers outside of its summary (G1, G2).
import type { Role } from "../../domain/access/roles.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import type { Change } from "../../platform/change.js";
import { formatQuarter } from "../../ui/formats.js";
import { writeMessage } from "../messages/public.js";
import { listHolders } from "../people/public.js";

const TOLD_INSIDE = [
  "team-manager",
  "service-manager",
  "head-of-service",
  "director",
] as const satisfies readonly Role[];

async function idsOfHolders(change: Change, roles: readonly Role[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const role of roles)
    ids.push(...(await listHolders(change.work, role, change.today)).map(({ id }) => id));
  return ids;
}

/** Everyone hears once; whoever may read the report is sent to it. Answers how many were told. */
export async function tellOfReport(change: Change, quarter: Quarter): Promise<number> {
  const when = formatQuarter(quarter);
  const inside = new Set(await idsOfHolders(change, TOLD_INSIDE));
  const readersOutside = await idsOfHolders(change, ["outside-reader"]);
  const outside = new Set(readersOutside.filter((id) => !inside.has(id)));
  for (const toPersonId of inside)
    await writeMessage(change, {
      toPersonId,
      kind: "report-published",
      subject: `The quality assurance report for ${when}`,
      lines: [`The quality assurance report for ${when} is published.`, `/reports/${quarter}`],
    });
  for (const toPersonId of outside)
    await writeMessage(change, {
      toPersonId,
      kind: "report-published",
      subject: `A summary of quality assurance for ${when}`,
      lines: [
        `The summary of the quality assurance report for ${when} is published.`,
        `/summaries/${quarter}`,
      ],
    });
  return inside.size + outside.size;
}
