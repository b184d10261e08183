// npm test: builds, brings a browser where there is none, and runs every check on real parts.
// usage: npm test [-- PATTERN …]   with patterns only the test files whose path holds one, without the other checks
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const say = (text) => process.stdout.write(`${text}\n`);

const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: "inherit", cwd: root, ...options }).status === 0;

const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const findBrowser = () => [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));

/** Debian's packages that the tests need, installed where this may be done and they are missing. */
function installFromDebian(packages, why) {
  if (process.platform !== "linux" || process.getuid() !== 0) return false;
  say(`Installing ${packages.join(" and ")} ${why} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { env, stdio: ["ignore", "ignore", "inherit"] };
  return (
    run("apt-get", ["update"], quiet) &&
    run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], quiet)
  );
}

if (!findBrowser()) installFromDebian(["chromium", "fonts-liberation"], "for the browser tests");
const browser = findBrowser();
if (!browser) {
  say("The browser tests need Chromium: install it, or name it in CHROMIUM, and run npm test again.");
  process.exit(1);
}
if (!existsSync("/usr/lib/postgresql/15/bin/postgres")) {
  installFromDebian(["postgresql-15"], "(an older major version) for the upgrade test");
}

if (!run(process.execPath, ["scripts/build.mjs", "--with-tests"])) process.exit(1);
const env = { ...process.env, CHROMIUM: browser };
process.exit(
  run(process.execPath, ["--enable-source-maps", "dist/test/run-tests.js", ...process.argv.slice(2)], { env })
    ? 0
    : 1,
);
