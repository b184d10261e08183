// Changes a standard from a day: adds a version, and never touches an earlier one. Whoever saves second sees the first.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import {
  type ChangeRefusal,
  changeStandard,
  type StandardChange,
} from "../../domain/standards/change-standard.js";
import type { StandardCode } from "../../domain/standards/standard.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { addVersion, listSavedVersions, withDefaults } from "./standards.queries.js";

export type ChangeToSave = {
  readonly code: StandardCode;
  /** How many changes of this standard the person had seen. */
  readonly seen: number;
  readonly from: LocalDate;
  readonly change: StandardChange;
  readonly note: string;
};

export type ChangeStandardRefusal = ChangeRefusal | "changed-meanwhile";

export const saveStandardChange = (
  context: Context,
  { code, seen, from, change: wanted, note }: ChangeToSave,
): Promise<Result<null, ChangeStandardRefusal>> =>
  change<null, ChangeStandardRefusal>(context, async ({ work, actor, now, record }) => {
    const saved = await listSavedVersions(work, code);
    if ((saved.at(-1)?.number ?? 0) !== seen || actor.personId === null) return refuse("changed-meanwhile");
    const changed = changeStandard(withDefaults(saved), code, from, wanted);
    if (!changed.ok) return changed;
    const added = await addVersion(work, {
      ...changed.value,
      authorityId: actor.authorityId,
      number: seen + 1,
      limits: JSON.stringify(changed.value.limits),
      note,
      changedBy: actor.personId,
      changedAt: now,
    });
    if (!added) return refuse("changed-meanwhile");
    record({
      action: "change-standard",
      recordType: "standard",
      recordId: code,
      detail: { part: wanted.what, from, number: seen + 1 },
    });
    return accept(null);
  });
