// What is lacking before a report can be read by a mapping: the child's id, some fact of the case, one column for each.
import { isCaseFact, type ReportMapping } from "../read/report/mapping.js";

export type MappingFault =
  | { readonly kind: "no-child-id" }
  | { readonly kind: "no-case-facts" }
  | { readonly kind: "chosen-twice"; readonly plainHeading: string; readonly other: string };

/** Where a report comes beside other files it may say only more of their cases, such as when a child was visited. */
export const checkMapping = (
  { columns }: Pick<ReportMapping, "columns">,
  { isBesideOthers }: { readonly isBesideOthers: boolean },
): readonly MappingFault[] => {
  const chosen = Object.entries(columns);
  const targets = chosen.map(([, target]) => target);
  const twice = chosen.flatMap(([plainHeading, target], at): MappingFault[] => {
    const other = chosen[targets.indexOf(target)]?.[0] ?? "";
    return targets.indexOf(target) < at ? [{ kind: "chosen-twice", plainHeading, other }] : [];
  });
  if (!targets.includes("childId")) return [{ kind: "no-child-id" }, ...twice];
  const isEnough = isBesideOthers ? targets.length > 1 : targets.some(isCaseFact);
  if (!isEnough) return [{ kind: "no-case-facts" }, ...twice];
  return twice;
};
