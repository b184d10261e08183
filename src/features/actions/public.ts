// What other features may use of actions. Actions look at audits for themselves, so that audits may use actions.
export { listActionsOfAudit } from "./actions.queries.js";
export { closeAction, confirmClosing, sendBack, withdrawAction } from "./close-action.command.js";
export { listActionTasks } from "./list-action-tasks.js";
export {
  addAction,
  addProposedAction,
  type NewAction,
  type NewActionRefusal,
  openProposedActions,
  removeProposedAction,
} from "./propose-action.command.js";
export { changeAction, reviewAction } from "./review-action.command.js";
export { listPossibleOwners } from "./save-action.queries.js";
