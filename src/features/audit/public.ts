// What other features may use of audits.
export { type AuditAtHand, type AuditRefusal, actOnAudit } from "./act-on-audit.js";
export {
  type AuditWithParties,
  findAuditWithParties,
  holdAuditWithParties,
  listAuditHistoryForDraw,
} from "./audit.queries.js";
export { listAuditTasks } from "./list-audit-tasks.js";
export { HeldWords } from "./news.js";
export { openAudit, replaceAudit } from "./open-audit.js";
export { closedAnswer, factsOf, movedOnError, writesNow } from "./open-page.js";
export { isId, readAudit } from "./read-audit.js";
export { replyToAudit } from "./reply-to-audit.command.js";
export { updateAudit } from "./save-audit.queries.js";
export { saveAuditSection, saveJudgement, saveSelfAssessmentSection } from "./save-section.command.js";
export { readWords } from "./section.form.js";
export { type Typed, WordsField } from "./section-fields.js";
export { submitAudit } from "./submit-audit.command.js";
export { setAsideSelfAssessment, submitSelfAssessment } from "./submit-self-assessment.command.js";
