// Who else is on the same audit, and where, in words for someone at one of its pages. Nobody is shown to themselves.
import type { Part } from "../../../domain/audit/field-texts.js";
import { joinWords } from "../../../ui/formats.js";
import { partTitle } from "../audit-words.js";
import { labelOfField } from "../differences.js";

/** One page that someone has open; `field` is where they are on it, if anywhere. */
export type Here = {
  readonly tab: string;
  readonly personId: string;
  readonly part: Part;
  readonly field: string;
  readonly isChoosing: boolean;
};

export type SeenPerson = {
  /** In words: "Manny Jere is in “Reasons”". */
  readonly says: string;
  readonly name: string;
  /** The field of the viewer's own page that they are in, if any. */
  readonly field: string | null;
};

const titleOf = (part: Part): string => partTitle(part === "judgement" ? "overall" : part);

function placeOf({ part, field, isChoosing }: Here, viewersPart: Part): string {
  if (part !== viewersPart) return titleOf(part);
  if (field === "") return "this page";
  return isChoosing ? `“${labelOfField(field)}”, choosing between two texts` : `“${labelOfField(field)}”`;
}

/** Everyone else, each once, in the order of their names. */
export function peopleFor(
  all: readonly Here[],
  viewer: { readonly personId: string; readonly part: Part },
  names: ReadonlyMap<string, string>,
): readonly SeenPerson[] {
  const others = Map.groupBy(
    all.filter(({ personId }) => personId !== viewer.personId && names.has(personId)),
    ({ personId }) => personId,
  );
  return [...others]
    .map(([personId, pages]) => {
      const name = names.get(personId) ?? "";
      const places = [...new Set(pages.map((page) => placeOf(page, viewer.part)))];
      const near = pages.find(({ part, field }) => part === viewer.part && field !== "");
      return { says: `${name} is here too: ${joinWords(places)}.`, name, field: near?.field ?? null };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
