// How a planned change of people and structure is told, on the page and at the command line.

import { roleNames } from "../../../domain/access/roles.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { PlannedPosition, StructureStep } from "../../../domain/structure/structure-plan.js";
import { formatDate, plural } from "../../../ui/formats.js";
import type { DecideStructureRefusal } from "./decide-structure.command.js";
import type { Done } from "./structure-file-shape.js";

/** "Team manager, North Team" */
export const positionWords = ({ role, team, service }: PlannedPosition): string =>
  [roleNames[role], team ?? service].filter((part) => part !== null).join(", ");

/** One step: who or what it is about, and what would change. */
export function stepWords(
  step: StructureStep,
  asAt: LocalDate,
): { readonly about: string; readonly change: string } {
  switch (step.kind) {
    case "add-service":
      return { about: step.name, change: "New service" };
    case "add-team":
      return { about: step.name, change: `New team in ${step.service}` };
    case "move-team":
      return { about: step.name, change: `Moves from ${step.from} to ${step.to} on ${formatDate(asAt)}` };
    case "add-person":
      return { about: step.name, change: `New: ${[step.email, step.workerRef].filter(Boolean).join(", ")}` };
    case "correct-person":
      return { about: step.name, change: correctionWords(step) };
    case "end-position":
      return {
        about: step.who.name,
        change: `${step.isMove ? "Moves on: last day" : "Last day"} as ${positionWords(step.position)} is ${formatDate(step.endsOn)}`,
      };
    case "start-position":
      return {
        about: step.who.name,
        change: `${positionWords(step.position)} from ${formatDate(step.startsOn)}${step.endsOn ? ` to ${formatDate(step.endsOn)}` : ""}`,
      };
  }
}

const correctionWords = (step: Extract<StructureStep, { kind: "correct-person" }>): string =>
  [
    step.newName && `Name becomes ${step.newName}`,
    step.newEmail && `Email address becomes ${step.newEmail}`,
    step.newWorkerRef && `Worker number becomes ${step.newWorkerRef}`,
  ]
    .filter(Boolean)
    .join("; ");

/** What a plan does, or did, in numbers; only what there is. */
export const doneWords = (done: Done): readonly string[] =>
  [
    done.services > 0 && plural(done.services, "new service"),
    done.teams > 0 && plural(done.teams, "new team"),
    done.moves > 0 && `${plural(done.moves, "team")} moved to another service`,
    done.people > 0 && plural(done.people, "new person", "new people"),
    done.corrections > 0 && plural(done.corrections, "correction"),
    done.begun > 0 && `${plural(done.begun, "position")} begun`,
    done.ended > 0 && `${plural(done.ended, "position")} ended`,
  ].filter((text) => text !== false);

export const refusalWords = (refusal: DecideStructureRefusal): string => {
  switch (refusal.code) {
    case "no-such-import":
      return "This file is not there.";
    case "already-decided":
      return "Someone decided about this file before you.";
    case "plan-changed":
      return "People or teams changed while you looked at this. What the file would change now stands below; look through it again.";
    case "nothing-to-do":
      return "Everything in this file is in Full Circle already. There is nothing to change.";
    case "number-taken":
      return "A worker number in this file is someone else’s already. Nothing was changed.";
    case "email-taken":
      return `Someone has an account with ${refusal.what} already, perhaps at another council. Correct it in the file and send it again. Nothing was changed.`;
    case "team-in-the-way":
      return `The team ${refusal.what} was changed by someone else just now. Nothing was changed; look through the file again.`;
  }
};
