// Brings what the project needs (packages, Node 24) and then runs it. Works on any Node from 18, with no package.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const [task = "start", ...rest] = process.argv.slice(2);
const parent = process.ppid;

function fail(line, code = 1) {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

/** Runs a command to its end; ends this process where it fails, after a line where its own output does not say enough. */
function run(command, args, { line, ...options } = {}) {
  const result = spawnSync(command, args, { stdio: "inherit", cwd: root, ...options });
  if (result.error) fail(`Full Circle could not run ${command}: ${result.error.message}`);
  if (result.status !== 0) {
    if (line) process.stderr.write(`${line}\n`);
    process.exit(result.status ?? 1);
  }
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
  process.stderr.write("Installing packages (once) …\n");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if (!all) args.push("--omit=dev");
  const options = {
    stdio: ["ignore", 2, 2],
    line: "The packages could not be installed. This needs the npm registry, and the right to write here, once.",
  };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) run(process.execPath, [npm, ...args], options);
  else run("npm", args, { ...options, shell: process.platform === "win32" });
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
  return fail(
    `Full Circle needs Node 22.13 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
}

/** Room in megabytes for what lives a moment: more only lets garbage gather, which for large imports is most of the memory. */
const MOMENTARY_MEMORY = "--max-semi-space-size=16";

/**
 * Runs the program in this process's place: signals are passed on, and its exit code is ours. It hears of our own end,
 * however that comes, from the channel between us; of the end of npm above us it is told by us.
 */
function runProgram(node, args) {
  const child = spawn(node, ["--enable-source-maps", MOMENTARY_MEMORY, "dist/src/cli/main.js", ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    cwd: root,
    env: { ...process.env, FULL_CIRCLE_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const watch = () => process.ppid !== parent && child.kill("SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();
  child.on("error", (error) => fail(`Full Circle could not run ${node}: ${error.message}`));
  child.on("exit", (code) => process.exit(code ?? 1));
}

installPackages(task === "test" || task === "bench");
const node = chooseNode();
if (task === "test") {
  run(node, ["scripts/test.mjs", ...rest]);
} else if (task === "bench") {
  const [name, ...options] = rest;
  if (!/^[a-z-]+$/.test(name ?? ""))
    fail("Say which bench: npm run bench -- imports (or preview, draw, pages, audit-form).", 2);
  run(node, ["scripts/build.mjs", "--with-tests"]);
  run(node, [MOMENTARY_MEMORY, join("dist", "bench", `${name}.js`), ...options]);
} else {
  run(node, ["scripts/build.mjs"]);
  runProgram(node, task === "start" ? ["serve", ...rest] : rest);
}
