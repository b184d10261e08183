// The folder of the project, from which migrations and built assets are read, whether run from src/ or dist/src/.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

function findProjectFolder(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("The project's package.json was not found above the program.");
  return findProjectFolder(parent);
}

export const projectFolder = findProjectFolder(import.meta.dirname);
