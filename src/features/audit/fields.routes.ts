// One field saved while someone types in it: what the page's script sends, and what it is told (docs/adr/0023).
import { type Part, readFieldText } from "../../domain/audit/field-texts.js";
import { MAX_WORDS, type Reading } from "../../domain/audit/section-words.js";
import { isSectionCode } from "../../domain/framework/sections.js";
import { read } from "../../platform/change.js";
import { type Answer, data, notFound, page } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import { dropHeldWords } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { formatClock, formatNumber } from "../../ui/formats.js";
import { writingPath } from "./audit-words.js";
import { wordsOfField } from "./differences.js";
import { earlierPage } from "./earlier.page.js";
import { listOverwritten } from "./fields.queries.js";
import { closedAnswer, mayWrite } from "./open-page.js";
import { readAudit } from "./read-audit.js";
import { type FieldRefusal, saveField } from "./save-field.command.js";
import { readNumber, readTab, readVersion } from "./section.form.js";

/** 10,000 characters, all of them written as escapes in JSON, and some room for the rest. */
const MAX_FIELD_BYTES = 64 * 1024;

export const partOf = (reading: Reading, text: string | undefined): Part | null =>
  isSectionCode(text) || (text === "judgement" && reading === "audit") ? text : null;

export function addFieldRoutes(pages: Pages): void {
  for (const reading of ["self-assessment", "audit"] as const) {
    pages.get(`/audits/:id/${reading}/:section/earlier`, "see-audits", (visit) =>
      showEarlier(visit, reading),
    );
    pages.receive(`/audits/:id/${reading}/:section/field`, "see-audits", MAX_FIELD_BYTES, (visit) =>
      receiveField(visit, reading),
    );
  }
}

/** For whoever may write there now: the texts belong to a draft, and are no part of the finished audit. */
async function showEarlier(visit: Visit, reading: Reading): Promise<Answer> {
  const part = partOf(reading, visit.params.section);
  if (!part) return notFound();
  const found = await readAudit(visit, `${reading}/${part}/earlier`, (work, { audit }) =>
    listOverwritten(work, { auditId: audit.id, reading, part }),
  );
  if (!found) return notFound();
  const { audit, besides: texts } = found;
  const open = mayWrite(found, reading);
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  return page(earlierPage({ auditId: audit.id, childId: audit.childId, reading, part, texts }));
}

async function receiveField(visit: Visit, reading: Reading): Promise<Answer> {
  const { context, person, fields, params } = visit;
  const part = partOf(reading, params.section);
  const tab = readTab(fields);
  if (!part || tab === "") return notFound();
  const field = textOf(fields, "field");
  const text = readFieldText(reading, part, field, textOf(fields, "text"));
  if (!text.ok) return text.refusal === "too-long" ? data(tooLong, 422) : notFound();
  const saved = await saveField(context, person, {
    auditId: params.id ?? "",
    reading,
    part,
    edit: { field, tab, number: readNumber(fields), base: readVersion(fields), text: text.value },
  });
  if (!saved.ok) return refusalAnswer(field, saved.refusal);
  // With it, all that was held over a time-out is saved.
  if (textOf(fields, "settled") === "1") {
    const path = writingPath(visit.params.id ?? "", reading, part);
    await read(context, (work) => dropHeldWords(work, person.id, path));
  }
  const { outcome, version, savedAt } = saved.value;
  return data({ outcome, version, at: formatClock(savedAt) });
}

const tooLong = {
  outcome: "refused",
  says: `Shorten this to ${formatNumber(MAX_WORDS)} characters. Until then it is not saved`,
};

const movedOn = {
  outcome: "closed",
  says: "This audit moved on while you were writing, so this is not saved. Copy what you want to keep",
};

const refusalAnswer = (field: string, refusal: FieldRefusal): Answer => {
  if (refusal === "not-in-this-state") return data(movedOn, 409);
  if (typeof refusal === "string") return notFound();
  const { text, version, byName } = refusal.conflict;
  return data({ outcome: "conflict", text, version, byName, says: wordsOfField(field, text) }, 409);
};
