// Runs what npm test runs: the checks of the source, then every test file, on a PostgreSQL server of its own.
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { projectFolder } from "../src/platform/project-folder.js";
import { checkSource } from "./check-source.js";
import { startTestServer } from "./harness/server.js";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function findTestFiles(patterns: readonly string[]): Promise<readonly string[]> {
  const folders = ["dist/src", "dist/test"].map((folder) => join(projectFolder, folder));
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  return found
    .flat()
    .filter((file) => file.endsWith(".test.js"))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
    .map((file) => relative(projectFolder, file))
    .sort();
}

const runNode = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: "inherit", env });
    child.on("exit", (code) => resolve(code ?? 1));
  });

const patterns = process.argv.slice(2);
const server = await startTestServer();
let failed = false;
try {
  if (patterns.length === 0) failed = !(await checkSource(server.url, say));
  const files = await findTestFiles(patterns);
  say(`Running ${files.length} test files …`);
  // The runner's own variables must not reach a nested run.
  const { NODE_TEST_CONTEXT, DATABASE_URL, ...inherited } = process.env;
  const env = { ...inherited, FULL_CIRCLE_TEST_SERVER: server.url, TZ: "America/New_York" };
  const status = await runNode(
    [
      "--enable-source-maps",
      "--test",
      "--test-concurrency=2",
      "--test-timeout=600000",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      ...files,
    ],
    env,
  );
  failed ||= status !== 0 || files.length === 0;
} finally {
  await server.stop();
}
process.exit(failed ? 1 : 0);
