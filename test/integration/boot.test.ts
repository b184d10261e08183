// What npm start runs: signals reach the program, and it never outlives what started it, however that ended.
import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder } from "../../src/platform/project-folder.js";
import { serverProcesses } from "./embedded-postgres/workbench.js";
import { type Environment, makeDataFolder, makeFolder, startProcess, until } from "./program/program.js";

/** A project folder whose packages are installed and whose program is built: this one's. */
async function makeProject(t: TestContext): Promise<string> {
  const folder = await makeFolder(t);
  for (const name of ["boot.mjs", "package-lock.json"])
    await copyFile(join(projectFolder, name), join(folder, name));
  for (const name of ["node_modules", "dist"]) await symlink(join(projectFolder, name), join(folder, name));
  await mkdir(join(folder, "scripts"));
  await writeFile(join(folder, "scripts/build.mjs"), "");
  return folder;
}

/** Starts the project as npm does, from a script of its own; the script starts boot.mjs and says its process id. */
async function startLikeNpm(t: TestContext, project: string, dataFolder: string, more: Environment = {}) {
  const script = join(project, "npm.mjs");
  await writeFile(
    script,
    `import { spawn } from "node:child_process";
     const child = spawn(process.execPath, [${JSON.stringify(join(project, "boot.mjs"))}, "start"], { stdio: "inherit" });
     console.log("boot " + child.pid);
     child.on("exit", (code) => process.exit(code ?? 1));`,
  );
  const environment = { PORT: "0", LOG_LEVEL: "error", DATA_DIR: dataFolder, ...more };
  const npm = startProcess(t, [], environment, script);
  await until("it is ready", async () => npm.output().includes("Full Circle is ready"), 60_000);
  return { npm, boot: Number(/boot (\d+)/.exec(npm.output())?.[1]) };
}

const isRunning = async (dataFolder: string) => (await serverProcesses(dataFolder)).length > 0;

test("a signal to what npm started stops the program, with its exit code", async (t) => {
  const [project, folder] = [await makeProject(t), await makeDataFolder(t)];
  const { npm, boot } = await startLikeNpm(t, project, folder);
  process.kill(boot, "SIGTERM");
  assert.equal(await npm.exited, 0);
  assert.equal(await isRunning(folder), false);
});

test("the program stops when what started it was killed", async (t) => {
  const [project, folder] = [await makeProject(t), await makeDataFolder(t)];
  const { boot } = await startLikeNpm(t, project, folder);
  const program = await childOf(boot);
  process.kill(boot, "SIGKILL");
  await until("the program is gone", async () => (await nameOf(program)) === "", 10_000);
  assert.equal(await isRunning(folder), false);
});

test("the program stops when npm above it was killed", async (t) => {
  const [project, folder] = [await makeProject(t), await makeDataFolder(t)];
  const { npm, boot } = await startLikeNpm(t, project, folder, { npm_lifecycle_event: "start" });
  const program = await childOf(boot);
  npm.child.kill("SIGKILL");
  await until("both are gone", async () => (await nameOf(program)) + (await nameOf(boot)) === "", 10_000);
  assert.equal(await isRunning(folder), false);
});

const nameOf = (pid: number): Promise<string> => readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");

async function childOf(pid: number): Promise<number> {
  return Number((await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(" ")[0]);
}
