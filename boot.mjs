// Brings what the project needs (packages, Node 24) and then runs it. Works on any Node from 18, with no package.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const [task = "start", ...rest] = process.argv.slice(2);

const say = (text) => process.stderr.write(`${text}\n`);

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: "inherit", cwd: root, ...options });
  if (result.error) {
    say(`Full Circle could not run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/**
 * Installs the locked packages when they are missing or the lock file changed: for a start only those that serve, for the
 * tests all. Install scripts never run.
 */
function installPackages(all) {
  const stamp = join(root, "node_modules", ".full-circle-lock");
  const locked = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (installed === `${locked} all` || (installed === `${locked} serving` && !all)) return;
  say("Installing packages (once) …");
  const npm = process.env.npm_execpath;
  const args = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(all ? [] : ["--omit=dev"]),
  ];
  if (npm) run(process.execPath, [npm, ...args], { stdio: ["ignore", 2, 2] });
  else run("npm", args, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  writeFileSync(stamp, `${locked} ${all ? "all" : "serving"}`);
}

/** This Node where it is 22.13 or newer, else the Node 24 that the packages brought. */
function chooseNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const folder = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin");
  const bundled = join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(bundled)) return bundled;
  say(
    `Full Circle needs Node 22.13 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  return process.exit(1);
}

installPackages(task === "test");
const node = chooseNode();
if (task === "test") {
  run(node, ["scripts/test.mjs", ...rest]);
} else {
  run(node, ["scripts/build.mjs"]);
  // The server replaces this process's work: signals are passed on, and its exit code is ours.
  const { spawn } = await import("node:child_process");
  const command = task === "start" ? ["serve", ...rest] : rest;
  const child = spawn(node, ["--enable-source-maps", "dist/src/cli/main.js", ...command], {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, FULL_CIRCLE_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
}
