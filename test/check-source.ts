// The checks of the source itself: types, lint, who depends on whom, nothing unused, generated files unchanged.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Pool } from "pg";
import { migrate } from "../src/platform/db/migrate.js";
import { projectFolder } from "../src/platform/project-folder.js";

type Check = { readonly name: string; run(): Promise<Outcome> };
type Outcome = { readonly passed: boolean; readonly output: string };

const runTool = (script: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, script), ...args], {
      cwd: projectFolder,
      env: { ...process.env, NO_COLOR: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    child.on("exit", (code) => resolve({ passed: code === 0, output }));
  });

const tool = (name: string, script: string, ...args: string[]): Check => ({
  name,
  run: () => runTool(script, args),
});

const CRUISER = "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs";
const FEWEST_MODULES = 150;

/** The cruiser passes silently when it sees no modules, so their number is checked too. */
async function checkDirection(): Promise<Outcome> {
  const outcome = await runTool(CRUISER, [
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "err",
    "src",
  ]);
  const modules = Number(/(\d+) modules/.exec(outcome.output)?.[1] ?? 0);
  if (modules >= FEWEST_MODULES) return outcome;
  return { passed: false, output: `${outcome.output}\nOnly ${modules} modules were looked at.` };
}

/** The types of the tables must be what the migrations make. */
async function checkTables(serverUrl: string): Promise<Outcome> {
  const admin = new Pool({ connectionString: serverUrl, max: 1 });
  const name = `tables_${process.pid}`;
  await admin.query(`create database ${name}`);
  try {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    const owner = new Pool({ connectionString: url.href, max: 2 });
    await migrate(owner);
    await owner.end();
    return await runTool("scripts/generate-tables.mjs", [url.href, "--check"]);
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

const checks = (serverUrl: string): readonly Check[] => [
  tool("types", "node_modules/typescript/bin/tsc", "-p", "."),
  tool("types of the domain alone", "node_modules/typescript/bin/tsc", "-p", "src/domain"),
  tool("types of the browser's scripts", "node_modules/typescript/bin/tsc", "-p", "src/browser"),
  tool("lint and format", "node_modules/@biomejs/biome/bin/biome", "ci", "--diagnostic-level=error"),
  { name: "who depends on whom", run: checkDirection },
  tool("nothing unused", "node_modules/knip/bin/knip.js", "--no-progress"),
  tool("generated docs unchanged", "dist/scripts/generate-docs.js", "--check"),
  { name: "table types unchanged", run: () => checkTables(serverUrl) },
];

/** Runs the checks one after another; says each one's outcome, and the output of those that failed. */
export async function checkSource(serverUrl: string, say: (text: string) => void): Promise<boolean> {
  let passed = true;
  for (const check of checks(serverUrl)) {
    const outcome = await check.run();
    say(`${outcome.passed ? "✔" : "✖"} ${check.name}`);
    if (!outcome.passed) say(outcome.output);
    passed &&= outcome.passed;
  }
  return passed;
}
