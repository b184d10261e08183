// What other features may use of timeliness: a confirmed list counted, and what the case data say beside an audit.
export { countConfirmedList } from "./count-list.js";
