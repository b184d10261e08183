// What other features may use of timeliness: a confirmed list counted, and what the case data say beside an audit.
export { type CaseFact, type CaseFacts, readCaseFacts } from "./case-facts.js";
export { countTimeliness } from "./count-timeliness.job.js";
export { DisputeWords, FactWords } from "./fact.js";
export { listDisputeTasks } from "./list-dispute-tasks.js";
