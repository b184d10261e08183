// The server's own log file: kept small, and asked why a start failed.
import { open, rename, stat } from "node:fs/promises";

const largest = 5 * 1024 * 1024;

/** Moves a log of more than 5 MB aside, to `<log>.1`. */
export async function rotateLog(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found !== null && found.size > largest) await rename(file, `${file}.1`);
}

export const logSize = async (file: string): Promise<number> =>
  (await stat(file).catch(() => null))?.size ?? 0;

/** The last FATAL or ERROR line written since the log had `from` bytes, without its time and process id. */
export async function lastComplaint(file: string, from: number): Promise<string> {
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) return "no reason given";
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(65536), position: from });
  await handle.close();
  const lines = buffer.toString("utf8", 0, bytesRead).trim().split("\n");
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? lines.at(-1) ?? "";
  return line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "") || "no reason given";
}
