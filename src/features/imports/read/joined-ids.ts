// Parts rows into children where files write one child's id in different ways, and remembers what to tell of it: once, with
// how many and an example.
import type { CaseEntry } from "../../../domain/case-data/case-entry.js";
import { partByDress } from "../../../domain/case-data/dressed-ids.js";
import { noCell, type Place, type Problem, problem } from "../../../domain/case-data/problems.js";

type Example = { readonly place: Place; readonly value: string; readonly known: string };

export class JoinedIds {
  readonly #found: Record<"joined" | "apart", { example: Example | null; count: number }> = {
    joined: { example: null, count: 0 },
    apart: { example: null, count: 0 },
  };

  /** Rows whose ids are alike but for their dress, as children. */
  part(alike: readonly CaseEntry[]): readonly (readonly CaseEntry[])[] {
    const { children, joined, apart } = partByDress(alike);
    if (joined) this.#count("joined", joined.entry, joined.kept);
    if (apart) this.#count("apart", apart[0], apart[1].childId);
    return children;
  }

  problems(): readonly Problem[] {
    return (["joined", "apart"] as const).flatMap((what) => {
      const { example, count } = this.#found[what];
      if (!example) return [];
      const { place, value, known } = example;
      const code = what === "joined" ? "ids-dressed-differently" : "ids-look-alike";
      return [problem(code, { ...place, row: null }, noCell, { value, known, other: String(count) })];
    });
  }

  #count(what: "joined" | "apart", { place, childId }: CaseEntry, known: string): void {
    const found = this.#found[what];
    found.example ??= { place, value: childId, known };
    found.count += 1;
  }
}
