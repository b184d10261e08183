// What other features may use of practice standards.
export { listStandards } from "./standards.queries.js";
