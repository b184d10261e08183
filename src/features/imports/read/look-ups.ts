// What numbers in tables stand for, learned from other tables of the same import, whatever order they are read in: workers
// and teams by number, and the children that rows reach only by the number of a period of care.
import type { CaseEntry } from "../../../domain/case-data/case-entry.js";
import { noCell, type Place, type Problem, problem } from "../../../domain/case-data/problems.js";
import { makeGathering } from "./gathering.js";
import type { LookUpKind } from "./table.js";

/** A council has some thousand workers and teams, past ones too; what comes beyond this is as if it had not been sent. */
const mostKnown = 500_000;

type Waiting =
  | { readonly childId: string; readonly entry: CaseEntry }
  | { readonly childId: string; readonly standsFor: string };

const tables = { workers: "ssd_professionals", teams: "ssd_department", care: "ssd_cla_episodes" } as const;

export class LookUps {
  readonly #names: Readonly<Record<LookUpKind, Map<string, string | null>>> = {
    workers: new Map(),
    teams: new Map(),
  };
  readonly #byCare = makeGathering<Waiting>();
  readonly #told = new Set<string>();
  #linked = false;
  #problems: Problem[] = [];

  /** Says what a number stands for; null where the table names nobody. */
  know(kind: LookUpKind, number: string, name: string | null): void {
    if (this.#names[kind].size < mostKnown) this.#names[kind].set(number, name);
  }

  /** Says which child a number of a period of care belongs to. */
  link(careNumber: string, childId: string): void {
    this.#linked = true;
    this.#byCare.hold([{ childId: careNumber, standsFor: childId }]);
  }

  /** Takes rows whose child is named by such a number alone. */
  async hold(entries: readonly CaseEntry[]): Promise<void> {
    this.#byCare.hold(entries.map((entry) => ({ childId: entry.childId, entry })));
    await this.makeRoom();
  }

  async makeRoom(): Promise<void> {
    if (this.#byCare.isFull()) await this.#byCare.putAway();
  }

  /** The rows that waited, each with its child's id, and how many there are whose child was not found. */
  async *childrenFound(): AsyncGenerator<{ readonly entries: readonly CaseEntry[]; readonly lost: number }> {
    for await (const waiting of this.#byCare.children()) {
      const children = new Set(waiting.flatMap((one) => ("standsFor" in one ? one.standsFor : [])));
      const entries = waiting.flatMap((one) => ("entry" in one ? one.entry : []));
      const [childId] = children;
      if (childId !== undefined && children.size === 1)
        yield { entries: entries.map((entry) => ({ ...entry, childId })), lost: 0 };
      else {
        for (const { place, childId: number } of entries) this.#tellLost(place, number);
        yield { entries: [], lost: entries.length };
      }
    }
  }

  /** A child's rows with names for the numbers of workers and teams. */
  named(entries: readonly CaseEntry[]): readonly CaseEntry[] {
    return entries.some(usesNumbers)
      ? entries.map((entry) => (usesNumbers(entry) ? this.#name(entry) : entry))
      : entries;
  }

  /** What there is to tell since it was last asked. */
  takeProblems(): readonly Problem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  async end(): Promise<void> {
    await this.#byCare.end();
  }

  #name(entry: CaseEntry): CaseEntry {
    const { teamName, workerRef, place } = entry;
    const team = teamName === null ? undefined : this.#find("teams", teamName, place);
    const worker = workerRef === null ? undefined : this.#find("workers", workerRef, place);
    return {
      ...entry,
      teamName: team === undefined ? teamName : team,
      workerName: worker ?? entry.workerName,
    };
  }

  #find(kind: LookUpKind, number: string, place: Place): string | null | undefined {
    const name = this.#names[kind].get(number);
    if (name !== undefined) return name;
    if (this.#names[kind].size === 0) this.#tellNotSent(kind, place);
    else this.#tellNowhere(kind, number, place);
    return undefined;
  }

  #tellNowhere(kind: LookUpKind, number: string, place: Place): void {
    const known = kind === "teams" ? "we took it for the team’s name" : "we know the worker by number only";
    this.#tellOnce(`${kind} ${number}`, () =>
      problem(
        "number-leads-nowhere",
        place,
        { ...noCell, value: number },
        { value: number, other: tables[kind], known },
      ),
    );
  }

  #tellNotSent(kind: LookUpKind, place: Place): void {
    const value = kind === "teams" ? "Teams are known by number only" : "Workers are known by number only";
    this.#tellOnce(kind, () =>
      problem("needs-other-table", { ...place, row: null }, noCell, { value, other: tables[kind] }),
    );
  }

  #tellLost(place: Place, number: string): void {
    if (this.#linked)
      this.#problems.push(
        problem(
          "number-leads-nowhere",
          place,
          { ...noCell, value: number },
          { value: number, other: tables.care },
        ),
      );
    else
      this.#tellOnce(`care ${place.file}`, () => {
        const value =
          "These rows say whose they are by the number of a period of care only, so we left them out";
        return problem("needs-other-table", { ...place, row: null }, noCell, { value, other: tables.care });
      });
  }

  #tellOnce(key: string, make: () => Problem): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#problems.push(make());
  }
}

const usesNumbers = ({ source, teamName, workerRef }: CaseEntry): boolean =>
  source === "ssd" && (teamName !== null || workerRef !== null);
