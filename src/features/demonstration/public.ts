// What the program and the command line may use of the demonstration.
export { buildDemonstration } from "./build-demonstration.js";
export { addDemonstrationPages } from "./demonstration.routes.js";
export { DemonstrationMaker, SEED } from "./demonstration-maker.js";
export { inventPassword } from "./invent-password.js";
