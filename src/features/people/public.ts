// What other features may use of people.
export {
  addPerson,
  addPosition,
  addService,
  addTeam,
  findPerson,
  listHolders,
  listServices,
  listTeams,
} from "./people.queries.js";
export { countWhatIsSetUp, type WhatIsSetUp } from "./people-lists.queries.js";
