// Which user the database's programs run as. PostgreSQL refuses root, so root runs them in a user namespace (the
// files stay root's) or, where namespaces are not allowed, as the unprivileged user that then owns the database.
import { spawn } from "node:child_process";
import { chown, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresRefused } from "./errors.js";

export type RunAs =
  | { readonly kind: "self" }
  | { readonly kind: "user-namespace"; readonly uid: number }
  | { readonly kind: "user"; readonly uid: number; readonly gid: number };

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
};

export type Outcome = { readonly code: number; readonly output: string; readonly errors: string };

/** The same command as the chosen user. In all three cases the program keeps the process id of the spawned child. */
export function commandAs(runAs: RunAs, file: string, args: readonly string[]): Command {
  if (runAs.kind === "user-namespace")
    return { file: "unshare", args: ["-U", `--map-user=${runAs.uid}`, file, ...args], identity: {} };
  return { file, args, identity: runAs.kind === "user" ? { uid: runAs.uid, gid: runAs.gid } : {} };
}

/** What the database's programs get of our environment: none of the PG… variables that would lead them elsewhere. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SystemDrive", "LD_LIBRARY_PATH"];
  const ours = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(ours), ...more };
}

/** Runs a program to its end. A program that cannot be run at all has code 127. */
export function runToEnd(
  runAs: RunAs,
  file: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<Outcome> {
  const command = commandAs(runAs, file, args);
  return new Promise((resolve) => {
    const child = spawn(command.file, command.args, {
      ...command.identity,
      env: cleanEnvironment(options.env),
      cwd: process.platform === "win32" ? undefined : "/",
      windowsHide: true,
    });
    let output = "";
    let errors = "";
    child.stdout.on("data", (part) => (output += part));
    child.stderr.on("data", (part) => (errors += part));
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
    child.on("error", (error) => resolve({ code: 127, output, errors: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, errors }));
  });
}

/** The first line of a program's complaint, for a one-line error. */
export const firstComplaint = (outcome: Outcome): string =>
  outcome.errors.split("\n").find((line) => /error|fatal|could not|cannot/i.test(line)) ??
  outcome.errors.trim().split("\n")[0] ??
  `exit code ${outcome.code}`;

async function findUnprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile("/etc/passwd", "utf8").catch(() => ""))
    .split("\n")
    .map((line) => line.split(":"));
  for (const wanted of ["postgres", "nobody"]) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresRefused(
    "PostgreSQL may not run as root, and there is no user 'postgres' or 'nobody' here: start Full Circle as an ordinary user.",
  );
}

/**
 * Chooses the user for the database in `cluster` (which may not exist yet). A database that belongs to an ordinary
 * user is run as that user. `forced` leaves out the namespace.
 */
export async function chooseRunAs(cluster: string, forced?: "user"): Promise<RunAs> {
  const self = process.getuid?.();
  if (self === undefined) return { kind: "self" };
  const owner = await stat(cluster).catch(() => null);
  if (self !== 0) {
    if (owner !== null && owner.uid !== self)
      throw new EmbeddedPostgresRefused(
        `The database in ${cluster} belongs to user ${owner.uid} and this process is user ${self}: start Full Circle as its owner.`,
      );
    return { kind: "self" };
  }
  if (owner !== null && owner.uid !== 0) return { kind: "user", uid: owner.uid, gid: owner.gid };
  const user = await findUnprivilegedUser();
  if (forced === "user" || process.platform !== "linux") return { kind: "user", ...user };
  const namespace: RunAs = { kind: "user-namespace", uid: user.uid };
  const { code, output } = await runToEnd(namespace, "id", ["-u"]);
  return code === 0 && output.trim() === String(user.uid) ? namespace : { kind: "user", ...user };
}

/** Says clearly when the other user cannot get to a folder (a parent without permission to pass through). */
export async function checkReach(runAs: RunAs, folders: readonly string[]): Promise<void> {
  if (runAs.kind !== "user") return;
  for (const folder of folders) {
    const { code } = await runToEnd(runAs, "/bin/sh", ["-c", 'test -x "$1"', "sh", folder]);
    if (code !== 0)
      throw new EmbeddedPostgresRefused(
        `PostgreSQL may not run as root, and user ${runAs.uid}, which it runs as instead, cannot reach ${folder}: ` +
          "allow passing through the folders above it (chmod o+x), or start Full Circle as an ordinary user.",
      );
  }
}

/** Makes a file or a folder with all in it the property of the user the database runs as. */
export async function giveTo(runAs: RunAs, path: string): Promise<void> {
  if (runAs.kind !== "user") return;
  await chown(path, runAs.uid, runAs.gid);
  if (!(await stat(path)).isDirectory()) return;
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), runAs.uid, runAs.gid);
}
