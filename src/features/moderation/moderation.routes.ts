// The page of one moderation, with each of its steps.
import { mayReadAudit, relationsToAudit } from "../../domain/access/policy.js";
import { actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import type { Result } from "../../domain/shared/result.js";
import { readLogged } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { acceptAgreedGrade, proposeAgreedGrade, talkAgain } from "./agree-grade.command.js";
import { markCaseNoteCopied, moderateAudit } from "./moderate-audit.command.js";
import {
  type FormStep,
  readModeratorsGrade,
  readProposal,
  readSeen,
  readTalkAgain,
  stepOf,
} from "./moderation.form.js";
import { moderationPage } from "./moderation.page.js";
import { findJudgement, findModeration, listAuditedSections, listTalks } from "./moderation.queries.js";
import { formsOfModeration, inSectionOrder } from "./moderation.view-model.js";
import { errorOf, type ModerationPageRefusal, moderationNotices } from "./moderation-words.js";
import { withdrawModeration } from "./select-for-moderation.command.js";

export function addOneModerationPage(pages: Pages): void {
  pages.get("/moderations/:id", "see-moderations", (visit) => showModeration(visit, visit.held, [], 200));
  pages.post("/moderations/:id", "see-moderations", takeStepOn);
}

async function showModeration(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const found = await readLogged(visit.context, async (work) => {
    const moderation = await findModeration(work, visit.params.id ?? "", "to-read");
    const relations = moderation ? relationsOf(visit, moderation) : null;
    if (!moderation || !relations || !mayReadAudit(relations)) return { answer: null, line: null };
    const sections = inSectionOrder(await listAuditedSections(work, moderation.auditId));
    const judgement = (await findJudgement(work, moderation.auditId)) ?? { reasons: "", toGetToGood: "" };
    const talks = await listTalks(work, moderation.id);
    const line = { action: "read-moderation", recordType: "moderation", recordId: moderation.id };
    return { answer: { moderation, relations, sections, judgement, talks }, line };
  });
  if (!found) return notFound();
  const isHeld = visit.held !== null;
  const forms = formsOfModeration({ ...found, csrfToken: visit.csrfToken, typed, errors, isHeld });
  const notice = moderationNotices[visit.notice ?? ""] ?? null;
  const mayAddAction = canTake(actionLifecycle, "proposed", "open", found.relations);
  return page(moderationPage({ ...found, ...forms, notice, isHeld, mayAddAction }), status);
}

type Moderation = NonNullable<Awaited<ReturnType<typeof findModeration>>>;

/** A moderator whose request was withdrawn is no longer one. */
const relationsOf = ({ person }: Visit, moderation: Moderation) =>
  relationsToAudit(person, {
    ...moderation,
    moderatorId: moderation.state === "withdrawn" ? null : moderation.moderatorId,
  });

type Taken = Result<string, readonly FormError[] | ModerationPageRefusal>;

/** Reads the form of a step and takes it. Answers the notice that the page then shows. */
async function take(step: FormStep, { context, person, params, fields }: Visit): Promise<Taken> {
  const id = params.id ?? "";
  const then = async <Given>(
    form: Result<Given, readonly FormError[]>,
    command: (given: Given) => Promise<Result<unknown, ModerationPageRefusal>>,
    notice: string,
  ): Promise<Taken> => {
    if (!form.ok) return form;
    const done = await command(form.value);
    return done.ok ? { ok: true, value: notice } : done;
  };
  const seen = { ok: true, value: readSeen(id, fields) } as const;
  switch (step) {
    case "moderate": {
      const form = readModeratorsGrade(id, fields);
      if (!form.ok) return form;
      const done = await moderateAudit(context, person, form.value);
      return done.ok ? { ok: true, value: done.value === "finalised" ? "agreed" : "differs" } : done;
    }
    case "propose":
      return then(
        readProposal(id, fields),
        (given) => proposeAgreedGrade(context, person, given),
        "proposed",
      );
    case "accept":
      return then(seen, (given) => acceptAgreedGrade(context, person, given), "accepted");
    case "talkAgain":
      return then(readTalkAgain(id, fields), (given) => talkAgain(context, person, given), "talk-again");
    case "withdraw":
      return then(seen, (given) => withdrawModeration(context, person, given), "withdrawn");
    case "caseNote":
      return then(seen, (given) => markCaseNoteCopied(context, person, given), "case-note");
  }
}

const conflicts: readonly unknown[] = ["changed-meanwhile", "not-in-this-state", "not-yours-to-do"];

async function takeStepOn(visit: Visit): Promise<Answer> {
  const step = stepOf(visit.fields);
  if (!step) return notFound();
  const taken = await take(step, visit);
  if (taken.ok) return redirect(`/moderations/${visit.params.id}`, taken.value);
  const { refusal } = taken;
  if (typeof refusal !== "string") return showModeration(visit, visit.fields, refusal, 422);
  const status = conflicts.includes(refusal) ? 409 : 422;
  return showModeration(visit, visit.fields, [errorOf(step, refusal)], status);
}
