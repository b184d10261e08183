// How much memory processes hold together. Pages that several share count once where the system can say so.
import { readFile } from "node:fs/promises";

const readKilobytes = async (pid: number, file: string, name: string): Promise<number | null> => {
  const text = await readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** Proportional shares (PSS); where they can't be read, resident sizes, which count shared pages several times. */
export async function memoryOf(pids: readonly number[]): Promise<{ megabytes: number; measure: string }> {
  const shares = await Promise.all(pids.map((pid) => readKilobytes(pid, "smaps_rollup", "Pss")));
  const readable = shares.every((share) => share !== null);
  const sizes = readable
    ? shares
    : await Promise.all(pids.map((pid) => readKilobytes(pid, "status", "VmRSS")));
  const kilobytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return { megabytes: Math.round(kilobytes / 1024), measure: readable ? "PSS" : "RSS" };
}
