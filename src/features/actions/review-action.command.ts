// Records a supervision review of an action (F2), and changes what, who or by when with the reason kept beside the reviews.

import type { Person } from "../../domain/access/roles.js";
import { checkDueOn, checkReviewDates, type ReviewDatesRefusal } from "../../domain/actions/action-rules.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { formatDate } from "../../ui/formats.js";
import { type ActionRefusal, actOnAction, openedOn, type SeenAction } from "./act-on-action.js";
import { addNote, listPossibleOwners, updateAction } from "./save-action.queries.js";

export type ReviewOfAction = SeenAction & {
  readonly reviewedOn: LocalDate;
  readonly said: string;
  readonly nextReviewOn: LocalDate | null;
};
export type ReviewRefusal = ActionRefusal | ReviewDatesRefusal | "words-missing";

/** By the team manager or the owner, as often as supervision comes back to it. */
export const reviewAction = (
  context: Context,
  person: Person,
  review: ReviewOfAction,
): Promise<Result<null, ReviewRefusal>> =>
  actOnAction<null, ReviewRefusal>(context, person, review, async ({ change, action, step }) => {
    const may = step("review");
    if (!may.ok) return may;
    const said = review.said.trim();
    if (said === "") return refuse("words-missing");
    const { reviewedOn, nextReviewOn } = review;
    const dates = checkReviewDates({
      reviewedOn,
      nextReviewOn,
      openedOn: openedOn(action),
      today: change.today,
    });
    if (!dates.ok) return dates;
    await addNote(change.work, {
      authorityId: change.actor.authorityId,
      actionId: action.id,
      kind: "supervision",
      reviewedOn,
      reviewedBy: person.id,
      recordedAt: change.now,
      said,
      nextReviewOn,
    });
    await updateAction(change.work, action.id, {});
    change.record({
      action: "review-action",
      recordType: "action",
      recordId: action.id,
      detail: { reviewedOn, nextReviewOn },
    });
    return accept(null);
  });

export type ChangeOfAction = SeenAction & {
  readonly what: string;
  readonly ownerId: string;
  readonly dueOn: LocalDate;
  readonly reason: string;
};
export type ChangeRefusal =
  | ActionRefusal
  | "what-missing"
  | "reason-missing"
  | "due-in-the-past"
  | "owner-not-in-team"
  | "nothing-changed";

/** By the team manager. What it said before is kept with the reason; the new date may not be past unless it stays as it was. */
export const changeAction = (
  context: Context,
  person: Person,
  wanted: ChangeOfAction,
): Promise<Result<null, ChangeRefusal>> =>
  actOnAction<null, ChangeRefusal>(context, person, wanted, async ({ change, action, step }) => {
    // A proposed action is taken out and proposed anew: it has no history to keep yet.
    if (action.state !== "open") return refuse("not-in-this-state");
    const may = step("change");
    if (!may.ok) return may;
    const [what, reason] = [wanted.what.trim(), wanted.reason.trim()];
    if (what === "") return refuse("what-missing");
    if (reason === "") return refuse("reason-missing");
    const { ownerId, dueOn } = wanted;
    const changed = {
      what: what !== action.what,
      ownerId: ownerId !== action.ownerId,
      dueOn: dueOn !== action.dueOn,
    };
    if (!changed.what && !changed.ownerId && !changed.dueOn) return refuse("nothing-changed");
    const due = changed.dueOn ? checkDueOn(dueOn, change.today) : accept(null);
    if (!due.ok) return due;
    const owners = changed.ownerId
      ? await listPossibleOwners(change.work, action.auditId, change.today)
      : null;
    if (owners && !owners.some(({ id }) => id === ownerId)) return refuse("owner-not-in-team");
    const earlier = [
      changed.what ? `It said: ${action.what}` : "",
      changed.ownerId ? `Owner before: ${action.ownerName}` : "",
      changed.dueOn ? `Due before: ${formatDate(action.dueOn)}` : "",
    ].filter((line) => line !== "");
    await addNote(change.work, {
      authorityId: change.actor.authorityId,
      actionId: action.id,
      kind: "change",
      reviewedOn: change.today,
      reviewedBy: person.id,
      recordedAt: change.now,
      said: [reason, ...earlier].join("\n"),
      nextReviewOn: null,
    });
    await updateAction(change.work, action.id, { what, ownerId, dueOn });
    change.record({
      action: "change-action",
      recordType: "action",
      recordId: action.id,
      detail: { whatChanged: changed.what, ownerId, dueOn },
    });
    return accept(null);
  });
