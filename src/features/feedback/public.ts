// What other features may use of family feedback.
export { type FoundFeedback, findFeedback } from "./feedback.queries.js";
export { recordFeedback } from "./record-feedback.command.js";
export { listFamilyTasks } from "./seeing/list-family-tasks.js";
