// Gathers the rows of a file into people, and finds out who of them the council knows. Whoever could be mistaken for
// someone else is refused rather than guessed: rights follow from this.
import { nameKey } from "../case-data/name-key.js";
import type { StructureLine } from "./structure-line.js";
import type { KnownPerson } from "./structure-plan.js";
import { type StructureProblem, type StructureProblemCode, structureProblem } from "./structure-problems.js";

/** One person of the file. */
export type FoundPerson = {
  readonly name: string;
  /** Null only where the person is known. */
  readonly email: string | null;
  readonly workerRef: string | null;
  /** Null for someone new. */
  readonly known: KnownPerson | null;
  readonly lines: readonly StructureLine[];
};

type Group = {
  name: string;
  email: string | null;
  workerRef: string | null;
  readonly lines: StructureLine[];
};

export function findPeople(
  lines: readonly StructureLine[],
  people: readonly KnownPerson[],
): { readonly people: readonly FoundPerson[]; readonly problems: readonly StructureProblem[] } {
  const problems: StructureProblem[] = [];
  const groups = gatherGroups(lines, problems);
  const directory = directoryOf(people);
  const numbers = new Map<string, Group>();
  const found = groups.flatMap((group): FoundPerson[] => {
    const [first] = group.lines;
    if (!first) return [];
    const same = group.workerRef === null ? undefined : numbers.get(nameKey(group.workerRef));
    const outcome: Outcome = same
      ? { code: "number-of-another", other: same.name }
      : recognise(group, directory);
    if ("code" in outcome) {
      const field = outcome.code === "number-of-another" ? "workerRef" : "email";
      const detail = { who: group.name, other: outcome.other };
      problems.push(structureProblem(outcome.code, first.place, first.cells[field], detail));
      return [];
    }
    if (group.workerRef !== null) numbers.set(nameKey(group.workerRef), group);
    return [{ ...group, known: outcome.known }];
  });
  return { people: found, problems };
}

/** The rows of one address are one person's; a row without one joins the rows of its number, or of its name where only one has it. */
function gatherGroups(lines: readonly StructureLine[], problems: StructureProblem[]): Group[] {
  const named = lines.flatMap((line) =>
    line.isUsed && line.name !== null ? [{ line, name: line.name }] : [],
  );
  const groups: Group[] = [];
  const byEmail = new Map<string, Group>();
  const start = (line: StructureLine, name: string): Group => {
    const group = { name, email: line.email, workerRef: line.workerRef, lines: [line] };
    groups.push(group);
    return group;
  };
  for (const { line, name } of named) {
    if (line.email === null) continue;
    const group = byEmail.get(line.email);
    if (!group) byEmail.set(line.email, start(line, name));
    else if (nameKey(group.name) === nameKey(name)) join(group, line);
    else {
      const detail = { who: name, other: group.name };
      problems.push(structureProblem("email-of-two-people", line.place, line.cells.email, detail));
    }
  }
  for (const { line, name } of named) {
    if (line.email !== null) continue;
    const group =
      groups.find((one) => sameNumber(one.workerRef, line.workerRef)) ?? onlyOne(groups, name, line);
    if (group && nameKey(group.name) === nameKey(name)) join(group, line);
    else start(line, name);
  }
  return groups;
}

const join = (group: Group, line: StructureLine): void => {
  group.lines.push(line);
  group.workerRef ??= line.workerRef;
};

const sameNumber = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && nameKey(a) === nameKey(b);

function onlyOne(groups: readonly Group[], name: string, line: StructureLine): Group | undefined {
  const named = groups.filter(
    (group) => nameKey(group.name) === nameKey(name) && (line.workerRef === null || group.workerRef === null),
  );
  return named.length === 1 ? named[0] : undefined;
}

type Directory = {
  readonly byEmail: ReadonlyMap<string, KnownPerson>;
  readonly byNumber: ReadonlyMap<string, KnownPerson>;
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>;
};

const directoryOf = (people: readonly KnownPerson[]): Directory => ({
  byEmail: new Map(people.map((person) => [person.email, person])),
  byNumber: new Map(
    people.flatMap((person) =>
      person.workerRef === null ? [] : [[nameKey(person.workerRef), person] as const],
    ),
  ),
  byName: Map.groupBy(
    people.filter(({ hasLeft }) => !hasLeft),
    ({ name }) => nameKey(name),
  ),
});

type Outcome =
  | { readonly known: KnownPerson | null }
  | { readonly code: StructureProblemCode; readonly other: string };

function recognise(group: Group, directory: Directory): Outcome {
  const byEmail = group.email === null ? undefined : directory.byEmail.get(group.email);
  const byNumber = group.workerRef === null ? undefined : directory.byNumber.get(nameKey(group.workerRef));
  if (byEmail && byNumber && byEmail.id !== byNumber.id)
    return { code: "number-of-another", other: byNumber.name };
  if (byEmail) return { known: byEmail };
  if (byNumber)
    return nameKey(byNumber.name) === nameKey(group.name)
      ? { known: byNumber }
      : { code: "number-of-another", other: byNumber.name };
  return recogniseByName(group, directory.byName.get(nameKey(group.name)) ?? []);
}

function recogniseByName({ name, email, workerRef }: Group, called: readonly KnownPerson[]): Outcome {
  const others = called.filter((person) => workerRef === null || person.workerRef === null);
  const [only, ...more] = others;
  if (email === null) {
    if (!only) return { code: "email-missing", other: name };
    return more.length === 0 ? { known: only } : { code: "several-of-this-name", other: name };
  }
  return only ? { code: "name-with-other-email", other: only.email } : { known: null };
}
