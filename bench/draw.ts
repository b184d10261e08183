// What a draw costs from a long list, as a multiple of merely hashing and sorting the same case ids in the same run, so that a
// busy machine matters little: the draw alone, and, where a PostgreSQL server is named, the whole command on rows of a
// database made for it and dropped again. The median of some rounds counts.
// usage: npm run bench -- draw [SERVER-URL] [CASES] [TEAMS]
import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { drawCases } from "../src/domain/sampling/draw-cases.js";
import { standardRules } from "../src/domain/sampling/eligibility.js";
import type { FrozenCase } from "../src/domain/sampling/frozen-list.js";
import { parseSeed } from "../src/domain/sampling/seed.js";
import { type LocalDate, type Month, parseLocalDate, parseMonth } from "../src/domain/shared/calendar.js";
import { sha256 } from "../src/features/sampling/certificate.js";
import { drawSample } from "../src/features/sampling/public.js";
import { databaseOn, openPool } from "../src/platform/db/connect.js";
import { migrate } from "../src/platform/db/migrate.js";
import { makeCouncil } from "../test/harness/council.js";

const ROUNDS = 5;

const words = process.argv.slice(2);
const serverUrl = words.find((word) => word.includes(":"));
const [cases = 400_000, teams = 1_000] = words.filter((word) => /^\d+$/.test(word)).map(Number);

const day = (text: string): LocalDate => parseLocalDate(text) ?? stop(`${text} is not a date`);
const month = (text: string): Month => parseMonth(text) ?? stop(`${text} is not a month`);
function stop(why: string): never {
  throw new Error(why);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

type Cost = { readonly time: number; readonly cpu: number };

/** In milliseconds; CPU time is this process's, so not the database server's. */
async function costOf(work: () => unknown): Promise<Cost> {
  const used = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(used);
  return { time: performance.now() - began, cpu: (user + system) / 1_000 };
}

const medianOf = (costs: readonly Cost[]): Cost => ({
  time: median(costs.map(({ time }) => time)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

const hex = sha256("a bench's seed");
const seed = parseSeed(hex) ?? stop("no seed");

/** New texts each time, as rows read from a database are. */
const fresh = (text: string): string => Buffer.from(text).toString();

const listOf = (): readonly FrozenCase[] =>
  Array.from({ length: cases }, (_, at) => ({
    childId: fresh(String(1_000_000 + at)),
    teamId: fresh(`3b241101-e2bb-4255-8caf-${String(100_000_000_000 + (at % teams))}`),
    managerId: `3b241101-e2bb-4255-8caf-${String(200_000_000_000 + (at % teams))}`,
    status: fresh("child-in-need"),
    openedOn: day(fresh(`20${10 + (at % 14)}-0${1 + (at % 9)}-1${at % 10}`)),
    closedOn: null,
    lastAuditedOn: at % 50 === 0 ? day("2025-01-05") : null,
    siblingLastAuditedOn: null,
    auditInProgress: false,
    ageBand: "05-09",
    ethnicGroup: "white",
    disability: "no",
  }));

const merelyHashAndSort = (rows: readonly FrozenCase[]) =>
  rows
    .map(({ childId, managerId }) => ({ childId, key: sha256(`${seed}|${managerId}|${childId}`) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));

const drawAlone = (rows: readonly FrozenCase[]) =>
  drawCases(
    {
      list: { asAt: day("2025-03-30"), cases: rows },
      month: month("2025-04"),
      drawDate: day("2025-03-31"),
      rules: standardRules,
      seed: { seed, words: null },
    },
    sha256,
  );

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function benchDomain(): Promise<Cost> {
  const [base, alone]: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = listOf();
    base.push(await costOf(() => merelyHashAndSort(rows)));
    alone.push(await costOf(() => drawAlone(rows)));
  }
  const [least, drawn] = [medianOf(base), medianOf(alone)];
  tell("hash and sort the ids", least, least);
  tell("draw alone", drawn, least);
  return least;
}

const tell = (what: string, cost: Cost, base: Cost): void =>
  say(
    [what.padEnd(24), cost.time.toFixed(0), (cost.time / base.time).toFixed(1), cost.cpu.toFixed(0)].join(
      "\t",
    ),
  );

/** A council whose teams each have a manager, and one confirmed list. */
async function fill(owner: Pool, authorityId: string): Promise<void> {
  const snapshot = randomUUID();
  await owner.query(
    `insert into service (authority_id, id, name) values ('${authorityId}', gen_random_uuid(), 'Long lists')`,
  );
  await owner.query(`
    create temporary table made as
      select number, gen_random_uuid() as team, gen_random_uuid() as manager from generate_series(1, ${teams}) as number;
    insert into team (authority_id, id, service_id, name)
      select '${authorityId}', team, (select id from service where name = 'Long lists'), 'Long team ' || number from made;
    insert into person (authority_id, id, name, email, status)
      select '${authorityId}', manager, 'Manager ' || number, 'long' || number || '@council.example', 'active' from made;
    insert into position (authority_id, id, person_id, role, team_id, starts_on)
      select '${authorityId}', gen_random_uuid(), manager, 'team-manager', team, '2024-01-01' from made;
    insert into snapshot (authority_id, id, as_at, format, file_names, state, rows_read, rows_accepted, rows_refused,
        rows_skipped, uploaded_at, decided_at)
      values ('${authorityId}', '${snapshot}', '2025-01-05', 'bench', '{}', 'confirmed', ${cases}, ${cases}, 0, 0, now(), now());
    insert into case_record (authority_id, snapshot_id, child_id, birth_month, sex, ethnicity, disability, status, opened_on,
        team_id, team_name, worker_name)
      select '${authorityId}', '${snapshot}', 1000000 + at, '2012-0' || 1 + at % 9, 'unknown', 'WBRI', 'no',
        (array['looked-after', 'child-protection', 'child-in-need', 'assessment'])[1 + at % 4],
        date '2018-01-01' + at % 2000, team, 'Long team', 'Worker ' || at % 5000
      from generate_series(1, ${cases}) as at join made on number = 1 + at % ${teams};
    analyze`);
}

async function benchCommand(server: string, base: Cost): Promise<void> {
  const name = `bench_draw_${process.pid}`;
  const admin = new Pool({ connectionString: server, max: 1 });
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const owner = openPool({ url: url.href }, "owner", () => {}, 1);
  const pool = openPool({ url: url.href }, "serving", () => {});
  try {
    await migrate(owner);
    const council = await makeCouncil(databaseOn(pool));
    await fill(owner, council.authorityId);
    const costs: Cost[] = [];
    for (const at of ["2025-01", "2025-02", "2025-03"]) {
      council.clock.moveTo(new Date(`${at}-10T10:00:00Z`));
      costs.push(
        await costOf(async () => {
          const drawn = await drawSample(council.as("performance"), { month: month(at) });
          if (!drawn.ok) stop(drawn.refusal);
        }),
      );
    }
    tell("draw command", medianOf(costs), base);
  } finally {
    await pool.end();
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

say(`${cases} cases of ${teams} managers`);
say(["what".padEnd(24), "ms", "times", "own CPU"].join("\t"));
const base = await benchDomain();
if (serverUrl) await benchCommand(serverUrl, base);
