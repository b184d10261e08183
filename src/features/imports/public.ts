// What other features, the command line and the demonstration may use of the case list.
export { type DecideRefusal, decideCaseList } from "./decide-case-list.command.js";
export { dropHeldUploads } from "./hold/drop-held-uploads.job.js";
export { eachCaseRecord, findConfirmedSnapshot } from "./imports.queries.js";
export { findMappingFor } from "./mapping/find-mapping-for.js";
export { statusLabels } from "./preview/view-snapshot.js";
export { previewCaseList } from "./preview-case-list.command.js";
