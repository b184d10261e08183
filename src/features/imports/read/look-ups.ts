// What numbers in tables stand for, learned from other tables of the same import, whatever order they are read in: workers
// and teams by number, and the children that rows reach only by the number of a plan, a referral or a period of care.
import type { CaseEntry } from "../../../domain/case-data/case-entry.js";
import { noCell, type Place, type Problem, problem } from "../../../domain/case-data/problems.js";
import { makeGathering } from "./gathering.js";
import type { LookUpKind, NumberOf } from "./table.js";

/** A council has some thousand workers and teams, past ones too; what comes beyond this is as if it had not been sent. */
const mostKnown = 500_000;

/** Waits under the number and what it is of; the entry still has the number where its child's id will be. */
type Waiting =
  | { readonly childId: string; readonly of: NumberOf; readonly entry: CaseEntry }
  | { readonly childId: string; readonly standsFor: string };

const tables = { workers: "ssd_professionals", teams: "ssd_department" } as const;

const tablesOfNumbers: Readonly<Record<NumberOf, { readonly table: string; readonly words: string }>> = {
  care: { table: "ssd_cla_episodes", words: "a period of care" },
  referral: { table: "ssd_cin_episodes", words: "a referral" },
  "in-need-plan": { table: "ssd_cin_plans", words: "a child in need plan" },
  "protection-plan": { table: "ssd_cp_plans", words: "a child protection plan" },
};

const keyOf = (of: NumberOf, number: string) => `${of} ${number}`;

export class LookUps {
  readonly #names: Readonly<Record<LookUpKind, Map<string, string | null>>> = {
    workers: new Map(),
    teams: new Map(),
  };
  readonly #byNumber = makeGathering<Waiting>();
  readonly #told = new Set<string>();
  readonly #linked = new Set<NumberOf>();
  #problems: Problem[] = [];

  /** Says what a number stands for; null where the table names nobody. */
  know(kind: LookUpKind, number: string, name: string | null): void {
    if (this.#names[kind].size < mostKnown) this.#names[kind].set(number, name);
  }

  /** Says which child a number belongs to. */
  link(of: NumberOf, number: string, childId: string): void {
    this.#linked.add(of);
    this.#byNumber.hold([{ childId: keyOf(of, number), standsFor: childId }]);
  }

  /** Takes rows whose child is named by such a number alone. */
  async hold(of: NumberOf, entries: readonly CaseEntry[]): Promise<void> {
    this.#byNumber.hold(entries.map((entry) => ({ childId: keyOf(of, entry.childId), of, entry })));
    await this.makeRoom();
  }

  async makeRoom(): Promise<void> {
    if (this.#byNumber.isFull()) await this.#byNumber.putAway();
  }

  /** The rows that waited, each with its child's id, and how many there are whose child was not found. */
  async *childrenFound(): AsyncGenerator<{ readonly entries: readonly CaseEntry[]; readonly lost: number }> {
    for await (const waiting of this.#byNumber.children()) {
      const children = new Set(waiting.flatMap((one) => ("standsFor" in one ? one.standsFor : [])));
      const held = waiting.flatMap((one) => ("entry" in one ? one : []));
      const [childId] = children;
      if (childId !== undefined && children.size === 1)
        yield { entries: held.map(({ entry }) => ({ ...entry, childId })), lost: 0 };
      else {
        for (const { of, entry } of held) this.#tellLost(of, entry);
        yield { entries: [], lost: held.length };
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
    await this.#byNumber.end();
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

  #tellLost(of: NumberOf, { place, childId: number }: CaseEntry): void {
    const { table: other, words } = tablesOfNumbers[of];
    if (this.#linked.has(of)) {
      const detail = { value: number, other };
      this.#problems.push(problem("number-leads-nowhere", place, { ...noCell, value: number }, detail));
    } else
      this.#tellOnce(`${of} ${place.file}`, () => {
        const value = `These rows say whose they are by the number of ${words} only, so we left them out`;
        return problem("needs-other-table", { ...place, row: null }, noCell, { value, other });
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
