// What other features may use of people.
export { addPositionTo } from "./add-position.command.js";
export { addNewService, addNewTeam, addTeamTo } from "./add-service-or-team.command.js";
export { endPositionOf } from "./end-position.command.js";
export { importStructure, planAsText } from "./import/import-structure.js";
export { lookAtStructure, type PlannedFile } from "./import/preview-structure.command.js";
export { invitePerson } from "./invite-person.command.js";
export { markAsLeft } from "./mark-left.command.js";
export {
  findPerson,
  listHolders,
  listOpenTeams,
  listServices,
  listTeams,
} from "./people.queries.js";
export { countWhatIsSetUp, type WhatIsSetUp } from "./people-lists.queries.js";
export { setUpCouncil } from "./set-up-council.command.js";
export { servicesOfTeamsOn } from "./teams.queries.js";
