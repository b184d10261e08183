// What the tests of the embedded server share: scratch folders, the app process, clients, and a look at processes.
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, cp, mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import {
  type Circumstances,
  type EmbeddedPostgres,
  startInCircumstances,
} from "../../../src/platform/embedded-postgres/start-embedded-postgres.js";

export const isRoot = process.getuid?.() === 0;
export const ordinaryUser = { uid: 65534, gid: 65534 };

/** A folder that is gone after the test. */
export async function makeScratch(t: TestContext, mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "embedded-"));
  await chmod(folder, mode);
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

let template: Promise<string> | null = null;

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "embedded-template-"));
  await (await startInCircumstances({ dataFolder: folder, log: () => undefined }, {})).stop();
  return folder;
}

after(async () => {
  if (template !== null) await rm(await template, { recursive: true, force: true });
});

/** A folder with a new, stopped database: the copy of one that is made once a test file, as that takes a second. */
export async function makeUsedFolder(t: TestContext): Promise<string> {
  template ??= makeTemplate();
  const folder = await makeScratch(t);
  await cp(await template, folder, { recursive: true });
  return folder;
}

export type Started = EmbeddedPostgres & { readonly lines: string[]; readonly milliseconds: number };

/** Starts the server in this process and stops it after the test. */
export async function start(
  t: TestContext,
  dataFolder: string,
  circumstances: Circumstances = {},
  settings: Record<string, string> = {},
): Promise<Started> {
  const lines: string[] = [];
  const began = performance.now();
  const log = (line: string) => void lines.push(line);
  const server = await startInCircumstances({ dataFolder, log, settings }, circumstances);
  const milliseconds = performance.now() - began;
  t.after(() => server.stop());
  return { ...server, lines, milliseconds };
}

type At = Pick<EmbeddedPostgres, "host" | "port" | "user" | "database"> & {
  readonly password?: string | null;
};

export async function connect(at: At, database = at.database): Promise<Client> {
  const client = new Client({
    host: at.host,
    port: at.port,
    user: at.user,
    password: at.password ?? "",
    database,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

export async function rowsOf<Row extends Record<string, unknown>>(
  at: At,
  sql: string,
  database = at.database,
) {
  const client = await connect(at, database);
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const fixture = join(
  import.meta.dirname,
  `app-under-test${import.meta.filename.endsWith(".ts") ? ".ts" : ".js"}`,
);

export type App = {
  readonly child: ChildProcess;
  /** Rows the app said were committed. */
  readonly kept: Set<string>;
  readonly lines: string[];
  /** The connection of a ready app, and how many milliseconds its start took. */
  readonly ready: Promise<At & { readonly milliseconds: number }>;
  /** Ends the app as kill -9 does and waits until it is gone. */
  kill(): Promise<void>;
  readonly exited: Promise<number | null>;
};

/** Starts an app process; killed after the test at the latest. */
export function startApp(
  t: TestContext,
  dataFolder: string,
  options: {
    run?: number;
    writers?: number;
    circumstances?: Circumstances;
    user?: { uid: number; gid: number };
  } = {},
): App {
  const { run = 0, writers = 0, circumstances = {}, user = {} } = options;
  const loaders = process.execArgv.filter((argument) => !argument.startsWith("--test"));
  const args = [...loaders, fixture, dataFolder, String(run), String(writers), JSON.stringify(circumstances)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], ...user });
  const kept = new Set<string>();
  const lines: string[] = [];
  const ready = Promise.withResolvers<At & { milliseconds: number }>();
  ready.promise.catch(() => undefined);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [, word, rest = ""] = /^(\S+) ?(.*)$/.exec(line) ?? [];
    if (word === "kept") kept.add(rest);
    else lines.push(line);
    const space = rest.indexOf(" ");
    if (word === "ready")
      ready.resolve({ ...JSON.parse(rest.slice(space)), milliseconds: Number(rest.slice(0, space)) });
  });
  const exited = new Promise<number | null>((resolve) => child.on("close", resolve));
  exited.then(() => ready.reject(new Error(lines.at(-1) ?? "the app ended")));
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  t.after(kill);
  return { child, kept, lines, ready: ready.promise, kill, exited };
}

/** The process ids of the servers and their workers in a database folder. */
export async function serverProcesses(dataFolder: string): Promise<number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")));
  return pids.filter((_, place) => folders[place]?.startsWith(`${dataFolder}/`));
}

/** The process that waits for the end of the app that started a server. */
export async function watchdogOf(dataFolder: string): Promise<number> {
  for (const pid of (await readdir("/proc")).map(Number).filter((number) => number > 0)) {
    const words = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
    if (words[0] === "/bin/sh" && words.includes(join(dataFolder, "postgres"))) return pid;
  }
  throw new Error("The server has no watchdog.");
}

export const postmasterOf = async (dataFolder: string): Promise<number> =>
  Number((await readFile(join(dataFolder, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);

/** Waits until something is so, at most 20 seconds. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await wait(10);
  }
}
