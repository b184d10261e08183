// The line over which a page hears who else is there and what they wrote, and where it says what its own reader is doing.
import { mayReadAudit, relationsToAudit } from "../../../domain/access/policy.js";
import type { Person } from "../../../domain/access/roles.js";
import { fieldsOf, type Part } from "../../../domain/audit/field-texts.js";
import type { Reading } from "../../../domain/audit/section-words.js";
import { read } from "../../../platform/change.js";
import { type Answer, data, events, notFound } from "../../../platform/http/answers.js";
import { EventStream } from "../../../platform/http/event-stream.js";
import { textOf } from "../../../platform/http/form.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import type { Signals } from "../../../platform/signals/signals.js";
import { findAuditWithParties } from "../audit.queries.js";
import { wordsOfField } from "../differences.js";
import { findNames, findPart } from "../fields.queries.js";
import { partOf } from "../fields.routes.js";
import { mayWrite } from "../open-page.js";
import { readAudit } from "../read-audit.js";
import { readTab } from "../section.form.js";
import { Meetings } from "./meetings.js";
import type { Here } from "./presence.js";
import { type Leave, type News, Seat } from "./seat.js";

const MAX_PLACE_BYTES = 4 * 1024;

export function addTogetherRoutes(pages: Pages, signals: Signals): void {
  let meetings: Meetings | undefined;
  const meetingsOf = ({ context }: Visit) => {
    meetings ??= new Meetings(context.db, signals);
    return meetings;
  };
  for (const reading of ["self-assessment", "audit"] as const) {
    const page = `/audits/:id/${reading}/:section`;
    pages.listen(`${page}/events`, "see-audits", (visit) => listen(visit, reading, meetingsOf(visit)));
    pages.receive(`${page}/here`, "see-audits", MAX_PLACE_BYTES, (visit) =>
      sayWhere(visit, reading, meetingsOf(visit)),
    );
  }
}

/** Why someone may not write in a reading of an audit by now; null where they may. */
async function whyNot(visit: Visit, person: Person, reading: Reading): Promise<Leave | null> {
  const audit = await read(visit.context, (work) => findAuditWithParties(work, visit.params.id ?? ""));
  const relations = audit ? relationsToAudit(person, audit) : null;
  if (!audit || !relations || !mayReadAudit(relations)) return "moved-on";
  return mayWrite({ audit, relations }, reading).ok ? null : "moved-on";
}

async function readNews(visit: Visit, reading: Reading, here: Here, since: number): Promise<News> {
  const { auditId, part } = { auditId: visit.params.id ?? "", part: here.part };
  return read(visit.context, async (work) => {
    const { fields, texts, version } = await findPart(work, { auditId, reading, part });
    const newer = Object.entries(fields).filter(([, at]) => at.version > since && at.tab !== here.tab);
    const names = await findNames(
      work,
      newer.map(([, { by }]) => by),
    );
    return {
      version,
      fields: newer.map(([field, at]) => {
        const text = texts[field] ?? "";
        return {
          ...{ field, text, version: at.version },
          byName: names.get(at.by) ?? "",
          says: wordsOfField(field, text),
        };
      }),
    };
  });
}

const countIn = (text: string | null | undefined): number =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : 0;

async function listen(visit: Visit, reading: Reading, meetings: Meetings): Promise<Answer> {
  const part = partOf(reading, visit.params.section);
  const tab = readTab(visit.query);
  if (!part || tab === "") return notFound();
  const found = await readAudit(visit, `${reading}/${part}/events`, async () => null);
  if (!found || !mayWrite(found, reading).ok) return notFound();
  const { person, context } = visit;
  const table = { authorityId: context.actor.authorityId, auditId: found.audit.id, reading };
  const here = { tab, personId: person.id, part, field: "", isChoosing: false };
  const stream = new EventStream();
  const seat = new Seat({
    here,
    name: person.name,
    since: Math.max(countIn(visit.query.since), countIn(visit.lastEventId)),
    stream,
    mustLeave: async () => {
      const now = await visit.whoIsThere();
      return now?.id === person.id ? whyNot(visit, now, reading) : "signed-out";
    },
    readNews: (since) => readNews(visit, reading, here, since),
  });
  stream.onClose(() => void meetings.leave(table, seat));
  await meetings.join(table, seat);
  void seat.bringNews();
  return events(stream.body);
}

async function sayWhere(visit: Visit, reading: Reading, meetings: Meetings): Promise<Answer> {
  const { person, fields, params, context } = visit;
  const part: Part | null = partOf(reading, params.section);
  const tab = readTab(fields);
  if (!part || tab === "" || (await whyNot(visit, person, reading)) !== null) return notFound();
  const sent = textOf(fields, "field");
  const field = fieldsOf(reading, part).includes(sent) ? sent : "";
  const table = { authorityId: context.actor.authorityId, auditId: params.id ?? "", reading };
  const isChoosing = textOf(fields, "choosing") === "1";
  await meetings.tell(table, { tab, personId: person.id, part, field, isChoosing }, "here");
  return data({});
}
