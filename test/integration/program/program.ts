// What the tests of the whole program share: it runs as a process of its own, reached over HTTP and its command line.
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { findRunningPostgres } from "../../../src/platform/embedded-postgres/find-running-postgres.js";
import { projectFolder } from "../../../src/platform/project-folder.js";
import { setUpCouncil } from "./browser.js";

export type Environment = Readonly<Record<string, string>>;

const main = join(projectFolder, "dist/src/cli/main.js");

/** The settings of this process stay out: only those that are given are set. */
const environmentOf = (given: Environment): Record<string, string> => ({
  PATH: process.env.PATH ?? "",
  HOME: process.env.HOME ?? "",
  ...(process.env.TMPDIR && { TMPDIR: process.env.TMPDIR }),
  ...given,
});

export async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "program-"));
  await chmod(folder, 0o755);
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

let template: Promise<string> | null = null;

async function makeTemplate(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "program-template-"));
  const program = await serve(t, { DATA_DIR: folder });
  await setUpCouncil(program.address);
  const { code } = await stop(program);
  if (code !== 0) throw new Error("The first program did not stop cleanly.");
  return folder;
}

after(async () => {
  if (template !== null) await rm(await template, { recursive: true, force: true });
});

/** A data folder with a council and its administrator: the copy of one that is made once a test file. */
export async function makeDataFolder(t: TestContext): Promise<string> {
  template ??= makeTemplate(t);
  const folder = await makeFolder(t);
  await cp(await template, folder, { recursive: true });
  return folder;
}

export type Process = {
  readonly child: ChildProcess;
  readonly pid: number;
  output(): string;
  errors(): string;
  /** The exit code, or null where a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Ends it as kill -9 does, and waits until it is gone. */
  kill(): Promise<void>;
};

/** Starts the program, or another file on Node; it is gone after the test at the latest. */
export function startProcess(
  t: TestContext,
  args: readonly string[],
  environment: Environment,
  script = main,
): Process {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: tmpdir(),
    env: environmentOf(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.on("close", resolve));
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  t.after(kill);
  return { child, pid: child.pid ?? 0, output: () => output, errors: () => errors, exited, kill };
}

export type Ended = { readonly code: number | null; readonly output: string; readonly errors: string };

/** Runs a command to its end. */
export async function run(
  t: TestContext,
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const command = startProcess(t, args, environment);
  return { code: await command.exited, output: command.output(), errors: command.errors() };
}

export type Program = Process & { readonly address: string };

const words = /Full Circle is ready: (\S+)/;

/** Starts `serve` on a free port and waits until it says where it is. */
export async function serve(
  t: TestContext,
  environment: Environment,
  args: readonly string[] = [],
): Promise<Program> {
  const settings = { PORT: "0", LOG_LEVEL: "error", ...environment };
  const program = startProcess(t, ["serve", ...args], settings);
  let ended = false;
  program.exited.then(() => (ended = true));
  await until("it is ready or ended", async () => ended || words.test(program.output()), 60_000);
  const address = words.exec(program.output())?.[1];
  if (!address) throw new Error(`It did not start: ${program.errors()}`);
  return { ...program, address };
}

/** Asks it to stop, as a service manager does; answers its exit code and how long it took. */
export async function stop(program: Process): Promise<{ code: number | null; milliseconds: number }> {
  const began = performance.now();
  program.child.kill("SIGTERM");
  const code = await program.exited;
  return { code, milliseconds: Math.round(performance.now() - began) };
}

/** Waits until something is so. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  milliseconds = 30_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await wait(10);
  }
}

/** The status of a health page; 0 where nobody answers. */
export const health = (address: string, which: "live" | "ready"): Promise<number> =>
  fetch(`${address}/health/${which}`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.status,
    () => 0,
  );

/** Rows as the owner sees them, past row-level security. */
export async function rowsOf<Row>(
  at: { readonly dataFolder: string } | { readonly url: string },
  sql: string,
): Promise<Row[]> {
  const found =
    "url" in at ? { connectionString: at.url } : ((await findRunningPostgres(at.dataFolder)) ?? {});
  const { password, ...where } = { password: "", ...found };
  const client = new Client({ ...where, password: password ?? "" });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
