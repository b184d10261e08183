// Understands one row of a file of people and structure, and says what is wrong with it.
import { roleNames } from "../access/roles.js";
import { readDate } from "../case-data/dates.js";
import { foldText, saysNothing } from "../case-data/texts.js";
import { readTeamName, readWorkerName } from "../case-data/worker-names.js";
import type { LocalDate } from "../shared/calendar.js";
import { importableRoles, readRole } from "./role-words.js";
import type { StructureField, StructureLine, WrittenRow } from "./structure-line.js";
import { type StructureProblem, type StructureProblemCode, structureProblem } from "./structure-problems.js";

export type ReadRow = { readonly line: StructureLine; readonly problems: readonly StructureProblem[] };

/** Something, an at sign, something with a dot: whether the address is real only a message can tell. */
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

const roleList = importableRoles.map((role) => roleNames[role]).join(", ");
const roleFix = (nearest: string | null) =>
  `${nearest ? `Did you mean “${nearest}”? ` : ""}Write one of: ${roleList}.`;

type Note = (
  code: StructureProblemCode,
  field: StructureField,
  detail?: { readonly other?: string; readonly known?: string },
) => void;

/** The line, always: one with something wrong is marked as not used. Null where the row says nothing at all. */
export function readStructureRow(row: WrittenRow, asAt: LocalDate): ReadRow | null {
  const problems: StructureProblem[] = [];
  const written = (field: StructureField) => {
    const text = foldText(row.cells[field]?.text ?? "");
    return saysNothing(text) ? null : text;
  };
  const names = readNames(row, written);
  const note: Note = (code, field, detail) =>
    void problems.push(
      structureProblem(code, row.place, row.cells[field], {
        who: names.name ?? "This person",
        ...detail,
      }),
    );
  if (names.isVacant) note("vacant-post", "name");
  const team = readTeamName(written("team") ?? "");
  const service = written("service");
  const email = readEmail(written("email") ?? names.managersEmail, note);
  const role = names.isManagersRow
    ? ("team-manager" as const)
    : readRoleCell(written("role"), names.name, note);
  const startsOn = readDateCell("startsOn", written, asAt, note);
  const endsOn = readDateCell("endsOn", written, asAt, note);
  if (startsOn && endsOn && endsOn < startsOn) note("ends-before-start", "endsOn");
  const workerRef = written("workerRef");
  if (!names.name && !names.isVacant && (email || workerRef)) note("name-missing", "email");
  if (!names.name && !team && !service && problems.length === 0) return null;
  return {
    line: {
      place: row.place,
      cells: row.cells,
      ...{ name: names.name, email, workerRef, role, team, service },
      manager: names.isManagersRow ? null : readWorkerName(written("manager") ?? ""),
      managerEmail: names.isManagersRow ? null : (written("managerEmail")?.toLowerCase() ?? null),
      ...{ startsOn, endsOn },
      isUsed: problems.every(({ severity }) => severity !== "refused"),
    },
    problems,
  };
}

type Written = (field: StructureField) => string | null;

/** Who the row is about. A row of a team and its manager, with nobody else in it, is about the manager. */
function readNames({ cells }: WrittenRow, written: Written) {
  const parts = [written("forename"), written("surname")].filter((part) => part !== null);
  const full = written("name") ?? (parts.length > 0 ? parts.join(" ") : null);
  const name = full === null ? null : readWorkerName(full);
  const isManagersRow = full === null && cells.role === undefined && written("team") !== null;
  const manager = isManagersRow ? readWorkerName(written("manager") ?? "") : null;
  return {
    name: name ?? manager,
    isVacant: full !== null && name === null,
    isManagersRow: manager !== null,
    managersEmail: manager === null ? null : written("managerEmail"),
  };
}

function readEmail(text: string | null, note: Note): string | null {
  if (text === null) return null;
  const address = text.replace(/^mailto:/i, "").toLowerCase();
  if (EMAIL.test(address)) return address;
  note("email-unreadable", "email");
  return null;
}

function readRoleCell(text: string | null, name: string | null, note: Note) {
  const read = readRole(text ?? "");
  if (read.kind === "role") return read.role;
  if (name === null) return null;
  if (read.kind === "by-hand") note("role-by-hand", "role");
  if (read.kind === "unknown") note("role-not-known", "role", { known: roleFix(read.nearest) });
  return null;
}

function readDateCell(field: "startsOn" | "endsOn", written: Written, asAt: LocalDate, note: Note) {
  const reading = readDate(written(field) ?? "", asAt);
  if (reading.kind === "date") return reading.date;
  if (reading.kind === "impossible") note("impossible-date", field);
  if (reading.kind === "unreadable") note("unreadable-date", field);
  return null;
}
