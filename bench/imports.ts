// What importing costs, beside Python packages that only read the same file: parse, normalise, check and store, against
// reading cells or elements. All take turns for some rounds; the median counts, so that a busy machine matters little.
// Files are made in a temporary folder from ../shared; Debian's python3-openpyxl and python3-lxml are needed.
// usage: npm run bench -- imports [--scale 1] [--rounds 3] [--only WORDS] [--database URL]
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "../src/platform/project-folder.js";
import { setUpCouncil } from "../test/integration/program/browser.js";
import { generateCensus } from "./generate-census.js";
import { makeReport, makeWorkbook, population } from "./import-files.js";

type Case = {
  readonly name: string;
  /** What is asked of the whole import, preview included. */
  readonly target: string;
  readonly baseline: string;
  /** Gives the path of the file to import. */
  readonly make: (folder: string, scale: number) => Promise<string>;
};

const cases: readonly Case[] = [
  {
    name: "Annex A workbook, 2,000 open children",
    target: "previewed within 1 s",
    baseline: "read_xlsx.py",
    make: async () => join(population, "annexA_synthetic.xlsx"),
  },
  {
    name: "Annex A workbook, 20,000 open children",
    target: "less than openpyxl",
    baseline: "read_xlsx.py",
    make: (folder, scale) => makeWorkbook(folder, Math.ceil(10 * scale)),
  },
  {
    name: "CSV report, 100,000 rows",
    target: "at most 3 times csv",
    baseline: "read_csv.py",
    make: (folder, scale) => makeReport(folder, Math.ceil(100_000 * scale)),
  },
  {
    name: "CIN census, 100,000 children",
    target: "at most 3 times lxml, under 300 MB",
    baseline: "read_xml.py",
    make: async (folder, scale) => {
      const path = join(folder, "census.xml");
      await generateCensus(Math.ceil(100_000 * scale), path);
      return path;
    },
  },
];

const { values: options } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    database: { type: "string" },
  },
});

const baselines = join(projectFolder, "bench/baselines");
const program = join(projectFolder, "dist/src/cli/main.js");
/** Debian's packages belong to Debian's Python, whichever comes first in the path. */
const python = "/usr/bin/python3";

function needPython(): void {
  const hasAll = () => spawnSync(python, ["-c", "import openpyxl, lxml"]).status === 0;
  if (hasAll()) return;
  if (process.getuid?.() === 0)
    spawnSync("apt-get", ["install", "-y", "python3-openpyxl", "python3-lxml"], { stdio: "inherit" });
  if (!hasAll()) throw new Error("Install Debian's python3-openpyxl and python3-lxml first.");
}

type Figures = { readonly seconds: number; readonly cpu: number; readonly megabytes: number };

/** Runs a command to its end under measure.py, whose figures are of the whole process with its threads. */
function measure(command: readonly string[], environment: NodeJS.ProcessEnv): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, [join(baselines, "measure.py"), ...command], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk) => (errors += String(chunk)));
    child.on("close", () => {
      const { code, ...figures } = JSON.parse(errors.trimEnd().split("\n").at(-1) ?? "{}");
      if (code === 0) resolve(figures);
      else reject(new Error(`${command.join(" ")} ended with ${code}: ${errors}`));
    });
  });
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** The same file is imported once a day: a second time on the same day there would be nothing to do. */
const dayOf = (round: number): string => new Date(Date.UTC(2026, 2, 31 + round)).toISOString().slice(0, 10);

async function runCase(one: Case, folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const file = await one.make(folder, Number(options.scale));
  const importOf = (round: number, ...more: readonly string[]) => [
    ...[
      process.execPath,
      "--max-semi-space-size=16",
      program,
      "import",
      file,
      "--as-at",
      dayOf(round),
      ...more,
    ],
  ];
  const ways: readonly (readonly [string, (round: number) => readonly string[]])[] = [
    [
      `${one.baseline.replace(/^read_|\.py$/g, "")} read by Python`,
      () => [python, join(baselines, one.baseline), file],
    ],
    ["import --dry-run", (round) => importOf(round, "--dry-run", "--json")],
    ["import, stored", (round) => importOf(round)],
  ];
  const taken = ways.map(() => [] as Figures[]);
  for (let round = 0; round < Number(options.rounds); round++)
    for (const [at, [, command]] of ways.entries())
      taken[at]?.push(await measure(command(round), environment));
  const middle = (at: number, figure: keyof Figures) =>
    median((taken[at] ?? []).map((found) => found[figure]));
  process.stdout.write(`\n${one.name}: ${one.target}\n`);
  const line = (...cells: readonly string[]) =>
    process.stdout.write(
      `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(12))).join("")}\n`,
    );
  line("", "seconds", "times", "CPU s", "times", "peak MB");
  for (const [at, [name]] of ways.entries()) {
    const times = (figure: keyof Figures) => (middle(at, figure) / middle(0, figure)).toFixed(2);
    const shown = (["seconds", "cpu"] as const).flatMap((figure) => [
      middle(at, figure).toFixed(2),
      times(figure),
    ]);
    line(name, ...shown, middle(at, "megabytes").toFixed(0));
  }
}

/** A program with a council, whose database the imports store into. */
async function startProgram(dataFolder: string) {
  const environment = {
    DATA_DIR: dataFolder,
    PORT: "0",
    LOG_LEVEL: "error",
    ...(options.database && { DATABASE_URL: options.database }),
  };
  const child = spawn(process.execPath, [program, "serve"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      const found = /Full Circle is ready: (\S+)/.exec(String(chunk))?.[1];
      if (found) resolve(found);
    });
    child.on("exit", () => reject(new Error("The program did not start.")));
  });
  await setUpCouncil(address);
  const stop = () =>
    new Promise<void>((resolve) => {
      child.on("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { environment, stop };
}

needPython();
const folder = await mkdtemp(join(tmpdir(), "bench-imports-"));
try {
  const { environment, stop } = await startProgram(join(folder, "data"));
  try {
    for (const one of cases.filter(({ name }) => name.includes(options.only)))
      await runCase(one, folder, environment);
  } finally {
    await stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
