// The note that goes onto the child's record in the case system, under management oversight (E4). Plain text, ready to paste.
import { bandLabel, bandOf, type Grade } from "../../domain/framework/bands.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import { formatDate, formatMonth } from "../../ui/formats.js";

export type NotedModeration = {
  readonly month: Month;
  readonly managerName: string;
  readonly workerName: string | null;
  readonly moderatorName: string;
  readonly auditedGrade: Grade;
  readonly moderatedGrade: Grade;
  readonly agreedGrade: Grade;
  readonly moderatedReasons: string;
  readonly agreedReasons: string;
  readonly toGetToGood: string;
  readonly discussedOn: LocalDate | null;
  readonly discussion: string;
  readonly finalisedOn: LocalDate;
};

/** "6, Good" */
export const gradeWords = (grade: Grade): string => `${grade}, ${bandLabel(bandOf(grade))}`;

export function composeCaseNote(note: NotedModeration): string {
  const differed = note.moderatedGrade !== note.auditedGrade;
  const worker = note.workerName ? ` with ${note.workerName}` : "";
  const paragraphs = [
    "Management oversight: moderation of a case audit",
    `The audit of ${formatMonth(note.month)} was made by ${note.managerName}${worker}. ${note.moderatorName} moderated it. It was finished on ${formatDate(note.finalisedOn)}.`,
    differed
      ? `Grade in the audit: ${gradeWords(note.auditedGrade)}. Moderator’s grade: ${gradeWords(note.moderatedGrade)}. Agreed grade: ${gradeWords(note.agreedGrade)}.`
      : `Grade in the audit, with which the moderator agrees: ${gradeWords(note.auditedGrade)}.`,
    `The moderator’s reasons: ${note.moderatedReasons}`,
    differed && note.discussedOn !== null
      ? `Moderator and team manager talked on ${formatDate(note.discussedOn)}: ${note.discussion}`
      : "",
    differed ? `Reasons for the agreed grade: ${note.agreedReasons}` : "",
    note.toGetToGood === "" ? "" : `What would get the work to good: ${note.toGetToGood}`,
  ];
  return paragraphs.filter((text) => text !== "").join("\n\n");
}
