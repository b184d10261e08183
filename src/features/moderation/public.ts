// What other features may use of moderation. Moderation looks at audits for itself, so that audits may use moderation.
export {
  acceptAgreedGrade,
  type ProposedGrade,
  proposeAgreedGrade,
  talkAgain,
} from "./agree-grade.command.js";
export { listModerationTasks } from "./list-moderation-tasks.js";
export { type ModeratorsGrade, markCaseNoteCopied, moderateAudit } from "./moderate-audit.command.js";
export { listModerationsOfAudit } from "./moderation.queries.js";
export {
  type ModerationRequest,
  selectForModeration,
  withdrawModeration,
} from "./select-for-moderation.command.js";
