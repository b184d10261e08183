// What other features, the demonstration and the command line may use of reports.
export { listReportTasks } from "./list-report-tasks.js";
export { openReport } from "./open-report.command.js";
export { publishReport } from "./publish-report.command.js";
export { readReport } from "./read-report.js";
export { addRecommendation, type NewRecommendation } from "./recommend.command.js";
export { renderReportHtml, reportAsJson } from "./report-file.js";
export { saveReportWords } from "./save-report-words.command.js";
