// Why a change of people was refused, in words, beside the field that mends it.
import type { FormError } from "../../platform/http/answers.js";
import type { AddPositionRefusal } from "./add-position.command.js";
import type { ChangeTeamRefusal } from "./change-team.command.js";
import type { CloseTeamRefusal } from "./close-team.command.js";
import type { CorrectPersonRefusal } from "./correct-person.command.js";
import type { EndPositionRefusal } from "./end-position.command.js";
import type { MarkLeftRefusal } from "./mark-left.command.js";

export type PeopleRefusal =
  | AddPositionRefusal
  | CorrectPersonRefusal
  | EndPositionRefusal
  | MarkLeftRefusal
  | ChangeTeamRefusal
  | CloseTeamRefusal
  | "service-name-taken"
  | "team-name-taken";

const words: Readonly<Record<PeopleRefusal, FormError>> = {
  "email-taken": { field: "email", text: "Someone has an account with this email address already" },
  "number-taken": { field: "workerRef", text: "Someone else has this worker number already" },
  "role-needs-team": { field: "teamId", text: "Choose the team; this role is held in a team" },
  "role-needs-service": { field: "serviceId", text: "Choose the service; this role is held in a service" },
  "no-such-team": { field: "teamId", text: "Choose a team from the list" },
  "no-such-service": { field: "serviceId", text: "Choose a service from the list" },
  "no-such-person": { field: "/people", text: "This person is not in the list of people" },
  "has-left": {
    field: "role",
    text: "This person has left. Send them a new sign-in link first, if they are back",
  },
  "already-held": { field: "role", text: "They hold this position already at that time" },
  "no-such-position": { field: "/people", text: "This position is not there" },
  "ends-before-start": {
    field: "endsOn-day",
    text: "Enter a last day that is on or after the first day of the position",
  },
  "already-ended": { field: "endsOn-day", text: "The last day of this position is set already" },
  "last-administrator": {
    field: "/people/new",
    text: "Nobody else could look after the accounts. Make someone else an administrator first, and let them sign in once",
  },
  "already-left": { field: "/people", text: "This person is marked as having left already" },
  "changed-meanwhile": {
    field: "name",
    text: "Someone else changed this person while you had the page open. What is saved now stands above; check it, then save again",
  },
  "nothing-changed": { field: "teamName", text: "Change the name or the service first" },
  "team-closed": { field: "/services", text: "This team is closed. Open it again first" },
  "team-open": { field: "/services", text: "This team is open already" },
  "in-future": {
    field: "from-day",
    text: "Enter today or an earlier day; a later change is entered on its day",
  },
  "before-last-change": {
    field: "from-day",
    text: "Enter a day after the team’s last change, or leave the day empty to correct that change",
  },
  "service-name-taken": { field: "serviceName", text: "There is a service of this name already" },
  "team-name-taken": { field: "teamName", text: "There is a team of this name already" },
};

export const errorOf = (refusal: PeopleRefusal): FormError => words[refusal];
