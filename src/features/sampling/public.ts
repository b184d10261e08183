// What other features, the command line and the demonstration may use of draws.
export { askForReplacement } from "./ask-for-replacement.command.js";
export { checkRecordedDraw, type DrawCheck } from "./check-recorded-draw.js";
export { approveReplacement, declineReplacement } from "./decide-replacement.command.js";
export { drawSample, type SampleRefusal } from "./draw-sample.command.js";
export { listDrawTasks } from "./list-draw-tasks.js";
export { releaseSample } from "./release-sample.command.js";
export { sampleRefusals } from "./sampling-words.js";
export { findSelectionOfAudit } from "./selections.queries.js";
