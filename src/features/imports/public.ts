// What other features, the command line and the demonstration may use of the case list.
export { decideCaseList } from "./decide-case-list.command.js";
export { eachCaseRecord, findConfirmedSnapshot } from "./imports.queries.js";
export { previewCaseList } from "./preview-case-list.command.js";
export { statusLabels } from "./view-snapshot.js";
