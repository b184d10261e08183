// What other features may use of moderation. Moderation looks at audits for itself, so that audits may use moderation.
export {
  acceptAgreedGrade,
  proposeAgreedGrade,
  talkAgain,
} from "./agree-grade.command.js";
export { listModerationTasks } from "./list-moderation-tasks.js";
export { markCaseNoteCopied, moderateAudit } from "./moderate-audit.command.js";
export { listModerationsOfAudit } from "./moderation.queries.js";
export {
  selectForModeration,
  withdrawModeration,
} from "./select-for-moderation.command.js";
