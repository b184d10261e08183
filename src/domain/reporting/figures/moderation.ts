// How many audits were moderated, and how near moderator and team manager were before they talked (E1 to E6).
import { isDisparity } from "../../moderation/grading.js";
import type { AuditFacts, ModerationFacts } from "../quarter-facts.js";
import { type FigureDefinition, recordOf } from "./definition.js";

type Moderated = AuditFacts & { readonly moderation: ModerationFacts };

const isModerated = (audit: AuditFacts): audit is Moderated => audit.moderation !== null;
const isFinalised = ({ moderation }: Moderated): boolean => moderation.state === "finalised";
const apart = ({ moderation: { auditedGrade, moderatedGrade } }: Moderated): number =>
  Math.abs((moderatedGrade ?? auditedGrade) - auditedGrade);

const moderationFigure = (
  figure: Pick<FigureDefinition, "key" | "label" | "counts">,
  includes: (audit: Moderated) => boolean,
): FigureDefinition => ({
  ...figure,
  group: "moderation",
  kind: "count",
  gradeNames: ["Audited", "Moderated", "Agreed"],
  find: ({ audits }) =>
    audits
      .filter(isModerated)
      .filter(includes)
      .map((audit) => {
        const { id, auditedGrade, moderatedGrade, agreedGrade } = audit.moderation;
        // Grades are told only once they are final, so that nobody settles on one through a report.
        const grades = isFinalised(audit) ? [auditedGrade, moderatedGrade, agreedGrade] : [auditedGrade];
        return {
          record: recordOf("moderation", { ...audit, id, auditId: audit.id }),
          grades: grades.filter((grade) => grade !== null),
        };
      }),
});

export const moderationFigures: readonly FigureDefinition[] = [
  moderationFigure(
    {
      key: "moderated",
      label: "Moderated",
      counts: "Audits submitted in the quarter whose moderation is finalised.",
    },
    isFinalised,
  ),
  moderationFigure(
    {
      key: "moderation-under-way",
      label: "Moderation under way",
      counts: "Audits submitted in the quarter whose moderation is asked for and not yet finalised.",
    },
    (audit) => !isFinalised(audit),
  ),
  moderationFigure(
    {
      key: "moderation-agreed",
      label: "Both gave the same grade",
      counts: "Finalised moderations in which the moderator gave the same grade as the audit.",
    },
    (audit) => isFinalised(audit) && !isDisparity(audit.moderation),
  ),
  moderationFigure(
    {
      key: "moderation-within-one",
      label: "No more than one grade apart",
      counts: "Finalised moderations in which the two grades were the same, or one apart.",
    },
    (audit) => isFinalised(audit) && apart(audit) <= 1,
  ),
  moderationFigure(
    {
      key: "moderation-differed",
      label: "Grades differed",
      counts:
        "Finalised moderations in which the moderator gave another grade than the audit, whatever was agreed afterwards.",
    },
    (audit) => isFinalised(audit) && isDisparity(audit.moderation),
  ),
];
