// The command line as officers and operators script it: help, exit codes, case lists in and out, beside a running program.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { projectFolder } from "../../src/platform/project-folder.js";
import { makeDataFolder, makeFolder, rowsOf, run, serve } from "./program/program.js";

const oneLine = /^[^\n]+\n$/;
const rows = (text: string) =>
  z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true, bom: true }));

/** The commands that a help text names. */
const commandsIn = (help: string): string[] =>
  [...(help.split("Commands:\n")[1] ?? "").matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? "");

async function listCommands(t: TestContext, above: readonly string[] = []): Promise<string[][]> {
  const { code, output } = await run(t, [...above, "--help"]);
  assert.equal(code, 0, above.join(" "));
  assert.match(output, /^Usage: full-circle /);
  const found: string[][] = [];
  for (const name of commandsIn(output).filter((one) => one !== "help")) {
    const command = [...above, name];
    found.push(command, ...(await listCommands(t, command)));
  }
  return found;
}

test("every command explains itself, and a wrong option or word ends with exit code 2", async (t) => {
  const commands = await listCommands(t);
  const names = commands.map((words) => words.join(" "));
  for (const name of [
    "serve",
    "worker",
    "migrate",
    "import",
    "cases export",
    "backup",
    "restore",
    "verify-log",
  ])
    assert.ok(names.includes(name), name);
  for (const command of commands) {
    const ended = await run(t, [...command, "--no-such-option"]);
    assert.equal(ended.code, 2, command.join(" "));
    assert.equal(ended.output, "");
    assert.match(ended.errors, /^error: [^\n]+\nTry --help\.\n/);
  }
  for (const wrong of [[], ["no-such-command"], ["import", "list.xlsx"], ["serve", "more"]])
    assert.equal((await run(t, wrong)).code, 2, wrong.join(" "));
});

test("a command that needs a council says so where there is none", async (t) => {
  const folder = await makeFolder(t);
  const ended = await run(
    t,
    ["cases", "export", "--as-at", "2026-03-31", "--out", join(folder, "cases.csv")],
    {
      DATA_DIR: join(folder, "data"),
    },
  );
  assert.equal(ended.code, 1);
  assert.match(ended.errors, /\nThere is no council yet: open the program and set one up\.\n$/);
});

const samples = join(projectFolder, "../shared/data/synthetic/la_60");
const skip = existsSync(samples) ? false : "the shared sample data is not beside the project";
const asAt = ["--as-at", "2026-03-31"];
const csvFiles = () =>
  readdirSync(join(samples, "annexA_csv")).map((name) => join(samples, "annexA_csv", name));

const STATUSES: Readonly<Record<string, string>> = {
  LAC: "looked-after",
  CPP: "child-protection",
  CIN: "child-in-need",
  ASSESSMENT: "assessment",
  CLOSED: "closed",
};
const SEXES: Readonly<Record<string, string>> = { M: "male", F: "female", U: "unknown" };

const summaryShape = z.strictObject({
  format: z.string(),
  asAt: z.string(),
  children: z.number(),
  open: z.number(),
  byStatus: z.record(z.string(), z.number()),
  rows: z.strictObject({
    read: z.number(),
    accepted: z.number(),
    refused: z.number(),
    skipped: z.number(),
  }),
  problems: z.array(z.object({ severity: z.string(), message: z.string(), fix: z.string() })),
});

async function readTruth() {
  const children = rows(await readFile(join(samples, "truth.csv"), "utf8"));
  const summary = JSON.parse(await readFile(join(samples, "truth_summary.json"), "utf8"));
  return { children, summary };
}

test("a dry run reports the truth as one JSON object, and needs no database", { skip }, async (t) => {
  const { children, summary } = await readTruth();
  const byStatus = Object.fromEntries(
    Object.entries(z.record(z.string(), z.number()).parse(summary.by_status)).map(([status, count]) => [
      STATUSES[status],
      count,
    ]),
  );
  const folder = await makeFolder(t);
  for (const [format, files] of [
    ["annex-a", [join(samples, "annexA_synthetic_messy.xlsx")]],
    ["annex-a", csvFiles()],
  ] as const) {
    const ended = await run(t, ["import", ...files, ...asAt, "--dry-run", "--json"], { DATA_DIR: folder });
    assert.equal(ended.code, 0, ended.errors);
    assert.match(ended.output, oneLine);
    const found = summaryShape.parse(JSON.parse(ended.output));
    assert.equal(found.format, format);
    assert.equal(found.children, children.length + summary.care_leavers);
    assert.equal(found.open, summary.open);
    assert.deepEqual(found.byStatus, { ...byStatus, "care-leaver": summary.care_leavers });
    assert.equal(found.rows.accepted + found.rows.refused + found.rows.skipped, found.rows.read);
    assert.equal(found.rows.refused, 0);
  }
  assert.deepEqual(readdirSync(folder), []);
});

test("a list imported beside the running program is exported as the truth", { skip }, async (t) => {
  const { children } = await readTruth();
  const folder = await makeDataFolder(t);
  await serve(t, { DATA_DIR: folder });
  const imported = await run(t, ["import", join(samples, "annexA_synthetic.xlsx"), ...asAt], {
    DATA_DIR: folder,
  });
  assert.equal(imported.code, 0, imported.errors);
  assert.match(imported.output, /^92 children, 60 with an open case\. /);
  const out = join(await makeFolder(t), "cases.csv");
  const exported = await run(t, ["cases", "export", ...asAt, "--out", out], { DATA_DIR: folder });
  assert.equal(exported.code, 0, exported.errors);
  assert.equal(exported.output, `92 case records as at 2026-03-31 written to ${out}.\n`);
  const written = rows(await readFile(out, "utf8"));
  const facts = written
    .filter(({ status }) => status !== "care-leaver")
    .map(({ disability, local_status, worker_ref, family_ref, events, ...row }) => {
      assert.deepEqual([local_status, worker_ref, family_ref], ["", "", ""]);
      assert.ok(z.array(z.looseObject({ kind: z.string() })).parse(JSON.parse(events ?? "")).length > 0);
      return row;
    });
  const truth = children.map((row) => ({
    child_id: row.child_id,
    dob_month: row.dob?.slice(0, 7),
    age: row.age,
    sex: SEXES[row.sex ?? ""],
    ethnicity: row.ethnicity,
    status: STATUSES[row.status ?? ""],
    open_date: row.open_date,
    close_date: row.close_date,
    team: row.team,
    worker: row.worker,
    last_seen: row.last_seen,
    latest_assessment_start: row.annexa_latest_assessment_start,
    latest_assessment_auth: row.annexa_latest_assessment_auth,
  }));
  const byId = (a: { child_id?: string | undefined }, b: { child_id?: string | undefined }) =>
    (a.child_id ?? "") < (b.child_id ?? "") ? -1 : 1;
  assert.deepEqual(facts.toSorted(byId), truth.toSorted(byId));
});

test("a file that is refused changes nothing and is explained on one line", async (t) => {
  const folder = await makeDataFolder(t);
  await serve(t, { DATA_DIR: folder });
  const file = join(await makeFolder(t), "list.xlsx");
  await writeFile(file, "%PDF-1.7");
  const log = () => rowsOf({ dataFolder: folder }, "select seq, action from activity_log order by seq");
  const before = await log();
  for (const [args, words] of [
    [["import", file, ...asAt], /^This file is not a spreadsheet.* Nothing was changed\.\n$/],
    [["import", `${file}.gone`, ...asAt], /\.gone can't be read: ENOENT/],
    [["import", `${file}.gone`, ...asAt, "--dry-run"], /\.gone can't be read: ENOENT/],
    [["import", file, "--as-at", "31/03/2026"], /^31\/03\/2026 is not a date: write it as 2026-03-31\.\n$/],
    [["import", file, ...asAt, "--council", "Otherwhere"], /^No council is called Otherwhere\.\n$/],
    [["cases", "export", ...asAt, "--out", `${file}.csv`], /^There is no confirmed list as at 2026-03-31/],
  ] as const) {
    const ended = await run(t, args, { DATA_DIR: folder });
    assert.equal(ended.code, 1);
    assert.equal(ended.output, "");
    assert.match(ended.errors, oneLine);
    assert.match(ended.errors, words);
  }
  assert.deepEqual(await rowsOf({ dataFolder: folder }, "select from snapshot"), []);
  assert.deepEqual(await log(), before);
});
