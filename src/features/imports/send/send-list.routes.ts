// Sending a case list, with the questions that may come before it can be read: what the columns of a report are, and which
// day the list is for. Its files wait meanwhile.
import { read } from "../../../platform/change.js";
import { type Answer, type FormError, page, redirect } from "../../../platform/http/answers.js";
import { dateTyped } from "../../../platform/http/date-field.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import type { Sealer } from "../../../platform/http/secrets.js";
import type { JobQueue } from "../../../platform/jobs/job-queue.js";
import { letGo, mostHeldBytes } from "../hold/hold-upload.command.js";
import { openHeldUpload } from "../hold/open-held-upload.js";
import { lookAtReports } from "../mapping/look-at-reports.js";
import { listMappings } from "../mapping/mappings.queries.js";
import { previewCaseList } from "../preview-case-list.command.js";
import { askDayPage } from "./ask-day.page.js";
import { askMapping, findUnknown, saveMapping, type Waiting } from "./ask-mapping.js";
import { findAsAt } from "./find-as-at.js";
import { sendListPage } from "./send-list.page.js";
import { type Sent, ticketFor } from "./sent.js";

const mappingPath = "/case-list/mapping/:id";
const dayPath = "/case-list/day/:id";

/** The key of files that wait is sealed into the form of whoever sent them; a job throws the files away. */
export type Keeping = { readonly sealer: Sealer; readonly jobs: JobQueue };

export function addSendPages(pages: Pages, keeping: Keeping): void {
  pages.get("/case-list/new", "import-cases", async (visit) => sendPage(visit, [], null));
  pages.upload("/case-list/new", "import-cases", (visit) => receive(visit, keeping));
  // Someone whose session ended in between comes back here with what they had chosen.
  const showAgain = (visit: Visit) => withHeldFiles(visit, keeping, visit.held ?? {}, askAgain);
  pages.get(mappingPath, "import-cases", showAgain);
  pages.get(dayPath, "import-cases", showAgain);
  pages.post(mappingPath, "import-cases", (visit) =>
    withHeldFiles(visit, keeping, visit.fields, async (sent) => (await saveMapping(sent)) ?? goOn(sent)),
  );
  pages.post(dayPath, "import-cases", (visit) => withHeldFiles(visit, keeping, visit.fields, goOn));
}

const sendPage = (visit: Visit, errors: readonly FormError[], fix: string | null): Answer => {
  const { csrfToken, notice } = visit;
  const dateValues = dateTyped(visit.fields, "asAt");
  return page(sendListPage({ csrfToken, dateValues, errors, fix, notice }), errors.length > 0 ? 422 : 200);
};

async function receive(visit: Visit, keeping: Keeping): Promise<Answer> {
  const { files } = visit;
  if (files.length === 0)
    return sendPage(visit, [{ field: "files", text: "Choose one or more files" }], null);
  return goOn({ visit, ...keeping, files, ticket: null });
}

/** Without the form that opens them the files can't be read, nor when the hour is over. */
async function withHeldFiles(
  visit: Visit,
  keeping: Keeping,
  fields: Fields,
  go: (sent: Waiting) => Promise<Answer>,
): Promise<Answer> {
  const uploadId = visit.params.id ?? "";
  const text = textOf(fields, "ticket");
  const opened = await openHeldUpload(visit.context, keeping.sealer, { uploadId, ticket: text });
  if (!opened) return redirect("/case-list/new", "choose-again");
  try {
    return await go({ visit, ...keeping, files: opened.files, ticket: { uploadId, text } });
  } finally {
    await opened.end();
  }
}

async function askAgain(sent: Waiting): Promise<Answer> {
  const unknown = await findUnknown(sent);
  if (unknown) return askMapping(sent, unknown, { typed: sent.visit.held, errors: [] });
  return askDay(sent, sent.visit.held ?? {}, null);
}

/** Asks what is still to be asked, else reads the list. */
async function goOn(sent: Sent): Promise<Answer> {
  const { visit, files } = sent;
  const saved = await read(visit.context, listMappings);
  const { fitting, unknown } = await lookAtReports(files, saved);
  const asAt = unknown ? null : await findAsAt(visit, files);
  if (asAt?.ok) return preview(sent, { files, asAt: asAt.value, mappings: fitting });
  const ticket = await ticketFor(sent);
  if (!ticket) return sendPage(visit, [tooLarge], tooLargeFix);
  const waiting = { ...sent, ticket };
  if (unknown) return askMapping(waiting, unknown, { typed: null, errors: [] });
  return askDay(waiting, visit.fields, asAt?.refusal ?? null);
}

const megabytes = mostHeldBytes / (1024 * 1024);
const tooLarge: FormError = {
  field: "files",
  text: `These files are too large to wait while we ask about them (more than ${megabytes} MB)`,
};
const tooLargeFix =
  "Enter the day below, or ask whoever looks after Full Circle to import them from the command line. Nothing was changed.";

function askDay({ visit, files, ticket }: Waiting, typed: Fields, error: FormError | null): Answer {
  const content = askDayPage({
    ...{ csrfToken: visit.csrfToken, ticket, files: files.map(({ name }) => name) },
    dateValues: dateTyped(typed, "asAt"),
    errors: error ? [error] : [],
  });
  return page(content, error ? 422 : 200);
}

async function preview(
  { visit, ticket }: Sent,
  toRead: Parameters<typeof previewCaseList>[1],
): Promise<Answer> {
  const previewed = await previewCaseList(visit.context, toRead);
  if (ticket) await letGo(visit.context, ticket.uploadId);
  if (previewed.ok) {
    const { snapshotId, list } = previewed.value;
    return redirect(`/case-list/${snapshotId}`, list ? undefined : "sent-before");
  }
  const { message, fix, file } = previewed.refusal;
  const text = file ? `${file}: ${message}` : message;
  return sendPage(visit, [{ field: "files", text }], `${fix} Nothing was changed.`);
}
