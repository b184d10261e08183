// The messages that replacements write: cases by their id and a link, never what was said about them (C3, C4).
import type { Change } from "../../platform/change.js";
import { formatMonth } from "../../ui/formats.js";
import { type NewMessage, writeMessage } from "../messages/public.js";
import { listHolders } from "../people/public.js";
import type { NextCase } from "./decide-replacement.command.js";
import type { FoundSelection } from "./selections.queries.js";

const pathOf = (selection: FoundSelection) => `/draws/replacements/${selection.id}`;

/** One message to each person, but not to whoever made the change. */
async function tell(
  change: Change,
  people: readonly (string | null)[],
  message: Omit<NewMessage, "toPersonId">,
): Promise<void> {
  for (const toPersonId of new Set(people))
    if (toPersonId !== null && toPersonId !== change.actor.personId)
      await writeMessage(change, { ...message, toPersonId });
}

const managersOf = async ({ work, today }: Change, { teamId, askedBy }: FoundSelection) => {
  const managers = await listHolders(work, "team-manager", today, { teamId });
  return [...managers.map(({ id }) => id), askedBy];
};

export async function tellOfAskedReplacement(change: Change, selection: FoundSelection): Promise<void> {
  const { work, today } = change;
  const officers = await listHolders(work, "quality-assurance-officer", today);
  const heads = await listHolders(work, "head-of-quality-assurance", today);
  const { teamName, childId, month } = selection;
  await tell(
    change,
    [...officers, ...heads].map(({ id }) => id),
    {
      kind: "replacement-asked",
      subject: "A drawn case to decide about",
      lines: [
        `${teamName} asks for the next case in order, in place of case ${childId}, drawn for ${formatMonth(month)}.`,
        "The reason is on its page. Anyone of the quality assurance team may decide, but for whoever asked.",
        pathOf(selection),
      ],
    },
  );
}

/** Another team's case is not told by its id: its own team hears of it. */
const whatComesNext = (next: NextCase): string => {
  if (!next) return "There is no other case in the reserve order, so the team has no audit for that month.";
  return next.isOfTheTeam
    ? `Case ${next.childId} is the next in order and takes its place.`
    : "A case of another team is the next in order and takes its place.";
};

/** To the team's managers and whoever asked; and to the worker, whose self-assessment is not needed any more. */
export async function tellOfReplacedCase(
  change: Change,
  selection: FoundSelection,
  next: NextCase,
): Promise<void> {
  const { childId, workerId, month } = selection;
  const kind = "replacement-decided" as const;
  await tell(change, await managersOf(change, selection), {
    kind,
    subject: "A drawn case is replaced",
    lines: [
      `Case ${childId} is no longer to be audited for ${formatMonth(month)}.`,
      whatComesNext(next),
      next?.isOfTheTeam ? `/audits/${next.auditId}` : pathOf(selection),
    ],
  });
  await tell(change, [workerId], {
    kind,
    subject: "An audit is not needed any more",
    lines: [
      `Case ${childId} is no longer to be audited for ${formatMonth(month)}, so there is no self-assessment for you to write.`,
      "This says nothing about your work: the case can’t be audited at present.",
    ],
  });
}

export const tellOfDeclinedReplacement = async (change: Change, selection: FoundSelection): Promise<void> =>
  tell(change, await managersOf(change, selection), {
    kind: "replacement-decided",
    subject: "A drawn case stays",
    lines: [
      `Case ${selection.childId} stays drawn for ${formatMonth(selection.month)}. Why is on its page.`,
      pathOf(selection),
    ],
  });
