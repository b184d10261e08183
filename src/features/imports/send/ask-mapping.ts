// Asks what the columns of a report are that no saved mapping fits, and saves the answer.
import { foldText } from "../../../domain/case-data/texts.js";
import { read } from "../../../platform/change.js";
import { type Answer, type FormError, page } from "../../../platform/http/answers.js";
import { dateTyped } from "../../../platform/http/date-field.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Ticket } from "../hold/hold-upload.command.js";
import { lookAtReports, type StatusWordsFound, type UnknownReport } from "../mapping/look-at-reports.js";
import { choosableOf, nameTaken, readMapping, statusColumn, wordsTyped } from "../mapping/mapping.form.js";
import { mappingPage } from "../mapping/mapping.page.js";
import { listMappings } from "../mapping/mappings.queries.js";
import { addMapping } from "../mapping/save-mapping.command.js";
import type { Sent } from "./sent.js";

export type Waiting = Sent & { readonly ticket: Ticket };

/** The report that is to be asked about, if there is one. */
export async function findUnknown({ visit, files }: Sent): Promise<UnknownReport | null> {
  const saved = await read(visit.context, listMappings);
  return (await lookAtReports(files, saved)).unknown;
}

/** What the form shows before anybody chose. */
const asGuessed = ({ file, guess }: UnknownReport): Fields => ({
  name: file
    .replace(/\.\w{2,5}$/, "")
    .replace(/[\d_\-.]+/g, " ")
    .trim(),
  ...Object.fromEntries(guess.columns.map(({ target }, at) => [`column-${at}`, target ?? ""])),
});

type Asked = {
  readonly typed: Fields | null;
  readonly errors: readonly FormError[];
  readonly asksMore?: boolean;
};

export function askMapping(
  { visit, ticket, files }: Waiting,
  unknown: UnknownReport,
  { typed, errors, asksMore = false }: Asked,
): Answer {
  const headings = unknown.guess.columns;
  const shown = typed ?? { ...asGuessed(unknown), ...dateTyped(visit.fields, "asAt") };
  const { unknown: words, known } = wordsOfStatus(unknown, shown);
  const content = mappingPage({
    addsOnly: files.length > 1 && unknown.guess.lacking === "case-facts",
    ...{ ticket, headings, words, known, errors, asksMore, csrfToken: visit.csrfToken, file: unknown.file },
    typed: withWords(shown, words),
    examples: new Map(headings.map(({ plainHeading, examples }) => [plainHeading, examples])),
    saved: null,
    isHeld: visit.held !== null,
  });
  return page(content, errors.length > 0 ? 422 : 200);
}

const wordsOfStatus = (unknown: UnknownReport, typed: Fields): StatusWordsFound => {
  const column = statusColumn(typed, unknown.guess.columns);
  return column === null ? { unknown: [], known: [] } : unknown.wordsOf(column);
};

const keyOf = (word: string): string => foldText(word).toLowerCase();

/** What was chosen for a word stays with it, wherever the word stands now. */
const withWords = (typed: Fields, words: readonly string[]): Fields => {
  const before = wordsTyped(typed).map(keyOf);
  const chosen = words.map((word, at) => {
    const was = before.indexOf(keyOf(word));
    return [`status-${at}`, (was < 0 ? undefined : typed[`status-${was}`]) ?? ""] as const;
  });
  const others = Object.entries(typed).filter(([name]) => !/^(status|word)-\d+$/.test(name));
  return Object.fromEntries([...others, ...chosen]);
};

/** Null where it is saved (or somebody else has said it meanwhile) and the list can be read. */
export async function saveMapping(sent: Waiting): Promise<Answer | null> {
  const unknown = await findUnknown(sent);
  if (!unknown) return null;
  const { fields, context } = sent.visit;
  const headings = unknown.guess.columns.map(({ heading, plainHeading, personal }) => ({
    ...{ heading, plainHeading, personal },
  }));
  const ask = (errors: readonly FormError[], asksMore = false) =>
    askMapping(sent, unknown, { typed: fields, errors, asksMore });
  if (choosableOf(headings).every(({ field }) => fields[field] === undefined))
    return askMapping(sent, unknown, { typed: null, errors: [] });
  const form = readMapping(fields, headings, { isBesideOthers: sent.files.length > 1 });
  if (!form.ok) return ask(form.refusal);
  const asked = new Set(wordsTyped(fields).map(keyOf));
  if (wordsOfStatus(unknown, fields).unknown.some((word) => !asked.has(keyOf(word)))) return ask([], true);
  const added = await addMapping(context, { ...form.value, headings });
  return added.ok ? null : ask([nameTaken]);
}
