// What the form of an audit's section costs a running server: opening it and saving one of its fields, in time, bytes and
// queries; CPU time says more than time where the machine is busy. The application runs in this process; requests go through its
// own inject, so that the network's time stays out.
// usage: npm run bench -- audit-form
import { Client } from "pg";
import { noSectionWords } from "../src/domain/audit/section-words.js";
import { SECTION_CODES } from "../src/domain/framework/sections.js";
import {
  saveAuditSection,
  saveJudgement,
  saveSelfAssessmentSection,
  submitSelfAssessment,
} from "../src/features/audit/public.js";
import { makeAudit } from "../test/harness/audits.js";
import { makeCouncil, type TestCouncil } from "../test/harness/council.js";
import { makeTestDatabase } from "../test/harness/database.js";
import { startTestServer } from "../test/harness/server.js";
import { csrfTokenOn, openSite } from "../test/harness/site.js";

const ROUNDS = 200;
const WARM_UP = 30;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Some 2,000 characters, as people write them: the same few words would compress too well. */
const words = (seed: number): string =>
  Array.from({ length: 300 }, (_, at) => ((seed + 1) * (at + 7) * 7919).toString(36).slice(-6)).join(" ");

async function writeFullAudit(council: TestCouncil): Promise<string> {
  const { id: auditId } = await makeAudit(council, { state: "awaiting-self-assessment" });
  const [worker, manager] = [await council.person("worker"), await council.person("manager")];
  const texts = (seed: number) => ({
    ...noSectionWords,
    grade: 4 as const,
    workingWell: words(seed),
    worriedAbout: words(seed + 1),
    needsToHappen: words(seed + 2),
    toGetToGood: words(seed + 3),
  });
  for (const [at, section] of SECTION_CODES.entries())
    await saveSelfAssessmentSection(council.as("worker"), worker, {
      auditId,
      section,
      version: 0,
      words: texts(at),
    });
  await submitSelfAssessment(council.as("worker"), worker, { auditId });
  for (const [at, section] of SECTION_CODES.entries())
    await saveAuditSection(council.as("manager"), manager, {
      auditId,
      section,
      version: 0,
      words: texts(at + 50),
    });
  const judgement = {
    grade: 5 as const,
    reasons: words(99),
    toGetToGood: words(98),
    themes: ["direct-work"],
  };
  await saveJudgement(council.as("manager"), manager, { auditId, version: 1, words: judgement });
  return auditId;
}

async function measure(): Promise<void> {
  const database = await makeTestDatabase();
  const council = await makeCouncil(database.db);
  const site = await openSite(database, council);
  const auditId = await writeFullAudit(council);
  const page = `/audits/${auditId}/audit/planning`;
  const manager = await site.visitor("manager");
  const token = csrfTokenOn(await manager.get(page)) ?? "";
  const cookie = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const open = (encoding: string) =>
    site.app.inject({ method: "GET", url: page, headers: { cookie, "accept-encoding": encoding } });
  let number = 0;
  const save = () => {
    number += 1;
    const text = `${words(number)} ${number}`;
    const field = {
      field: "workingWell",
      tab: "tab-of-the-bench",
      number: String(number),
      version: "9999",
      text,
    };
    const payload = JSON.stringify({ _csrf: token, ...field });
    const headers = { cookie, "content-type": "application/json" };
    return site.app.inject({ method: "POST", url: `${page}/field`, headers, payload });
  };
  const rows: string[] = ["what\tmedian ms\tCPU ms of this process\tqueries\tbytes br\tbytes gzip\tbytes"];
  for (const [what, ask] of [
    ["/health/ready, to compare", () => site.app.inject("/health/ready")],
    ["open a full section", () => open("br")],
    ["save a field of 2,000 characters", save],
  ] as const) {
    const times: number[] = [];
    let used = process.cpuUsage();
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      if (round === 0) used = process.cpuUsage();
      const began = performance.now();
      const { statusCode } = await ask();
      if (statusCode !== 200) throw new Error(`${what} was answered with ${statusCode}.`);
      if (round >= 0) times.push(performance.now() - began);
    }
    const { user, system } = process.cpuUsage(used);
    const cpu = (user + system) / 1000 / ROUNDS;
    const queries = await countQueries(ask);
    const sizes = what.startsWith("open")
      ? await Promise.all(["br", "gzip", "identity"].map(async (one) => (await open(one)).rawPayload.length))
      : ["", "", (await ask()).rawPayload.length];
    rows.push([what, median(times).toFixed(1), cpu.toFixed(1), queries, ...sizes].join("\t"));
  }
  process.stdout.write(`${rows.join("\n")}\n`);
  await database.close();

  /** Statements that one request sends, transactions' own among them. */
  async function countQueries(ask: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const query = Client.prototype.query;
    Client.prototype.query = function counted(this: unknown, ...args: never[]) {
      count += 1;
      return Reflect.apply(query, this, args);
    } as typeof query;
    await ask();
    Client.prototype.query = query;
    return count;
  }
}

const server = await startTestServer();
process.env.FULL_CIRCLE_TEST_SERVER = server.url;
await measure();
await server.stop();
process.exit(0);
