// What people are told of a moderation: the case by its id and where to read on, never what is written (E2, E4, D8).

import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Change } from "../../platform/change.js";
import { formatDate } from "../../ui/formats.js";
import { type MessageKind, writeMessage } from "../messages/public.js";
import { findPerson, listHolders } from "../people/public.js";
import type { FoundModeration } from "./moderation.queries.js";

type Told = { readonly kind: MessageKind; readonly subject: string; readonly lines: readonly string[] };

async function tell(change: Change, personIds: Iterable<string>, told: Told): Promise<void> {
  for (const toPersonId of new Set(personIds)) await writeMessage(change, { toPersonId, ...told });
}

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

const managersOf = async (change: Change, { teamId }: FoundModeration) =>
  idsOf(await listHolders(change.work, "team-manager", change.today, { teamId }));

export const tellModerator = (
  change: Change,
  asked: { moderationId: string; moderatorId: string; childId: string; returnBy: LocalDate },
) =>
  tell(change, [asked.moderatorId], {
    kind: "moderation-asked",
    subject: "An audit to moderate",
    lines: [
      `Please moderate the audit of case ${asked.childId}.`,
      `Please return it by ${formatDate(asked.returnBy)}.`,
      `/moderations/${asked.moderationId}`,
    ],
  });

export const tellManagerOfProposal = async (change: Change, moderation: FoundModeration) =>
  tell(change, await managersOf(change, moderation), {
    kind: "agreed-grade-proposed",
    subject: "A grade to confirm",
    lines: [
      `After your talk about case ${moderation.childId}, the moderator has written down the grade that you both settled on.`,
      "Confirm it, or say that you would like to talk again:",
      `/moderations/${moderation.id}`,
    ],
  });

export async function tellOfFinalGrade(change: Change, moderation: FoundModeration): Promise<void> {
  const told = {
    kind: "moderation-finalised",
    subject: "A moderation is finished",
  } as const;
  const what = `The moderation of the audit of case ${moderation.childId} is finished.`;
  const managers = await managersOf(change, moderation);
  await tell(change, managers, { ...told, lines: [what, `/moderations/${moderation.id}`] });
  const { workerId } = moderation;
  const worker =
    workerId && !managers.includes(workerId) ? await findPerson(change.work, workerId) : undefined;
  if (worker?.status === "active")
    await tell(change, [worker.id], { ...told, lines: [what, `/audits/${moderation.auditId}`] });
}

export const tellOfDisparity = async (change: Change, moderation: FoundModeration) =>
  tell(change, idsOf(await listHolders(change.work, "head-of-quality-assurance", change.today)), {
    kind: "disparity",
    subject: "A moderation where the grades differed",
    lines: [
      `Moderator and team manager graded case ${moderation.childId} differently, and have now agreed on a grade.`,
      `/moderations/${moderation.id}`,
    ],
  });

/** To the service managers of the team and the quality assurance team, at once (D8). */
export async function tellOfInadequateGrade(change: Change, moderation: FoundModeration): Promise<void> {
  const { work, today } = change;
  const { serviceId } = moderation;
  const people = [
    ...(await listHolders(work, "service-manager", today, { serviceId })),
    ...(await listHolders(work, "quality-assurance-officer", today)),
    ...(await listHolders(work, "head-of-quality-assurance", today)),
  ];
  await tell(change, idsOf(people), {
    kind: "inadequate-grade",
    subject: "A case was graded inadequate",
    lines: [
      `In moderation, case ${moderation.childId} was graded inadequate.`,
      `/moderations/${moderation.id}`,
    ],
  });
}
