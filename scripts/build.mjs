// Compiles src/ and test/ to dist/ file by file, bundles the browser's scripts, and makes the style sheet.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const out = join(root, "dist");

const listFiles = async (folder, pattern) =>
  (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

async function compileServer(withTests) {
  const folders = withTests ? ["src", "test", "bench", "scripts"] : ["src"];
  const files = (await Promise.all(folders.map((folder) => listFiles(folder, /\.tsx?$/)))).flat();
  await build({
    entryPoints: files.filter(
      (file) =>
        !file.includes("/src/browser/") &&
        !file.endsWith(".d.ts") &&
        (withTests || !/\.test\.tsx?$/.test(file)),
    ),
    outdir: out,
    outbase: root,
    format: "esm",
    platform: "node",
    target: "node22",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "warning",
  });
}

async function bundleBrowser() {
  await build({
    entryPoints: [join(root, "src/browser/main.ts")],
    outfile: join(out, "public/main.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2019"],
    logLevel: "warning",
  });
}

/** Sass is slow in plain JavaScript, so the style sheet is made again only when what it is made of changed. */
async function makeStyles() {
  const sources = await listFiles("src/ui/styles", /\.scss$/);
  const hash = createHash("sha256").update(await readFile(join(root, "package-lock.json")));
  for (const file of sources.sort()) hash.update(await readFile(file));
  const stamp = hash.digest("hex");
  const stampFile = join(root, ".cache/styles.sha256");
  const [earlier, css] = await Promise.all(
    [stampFile, join(out, "public/main.css")].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  if (earlier === stamp && css !== "") return;
  const { compileAsync } = await import("sass");
  const result = await compileAsync(join(root, "src/ui/styles/main.scss"), {
    loadPaths: [join(root, "node_modules")],
    style: "compressed",
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin"],
  });
  await mkdir(join(out, "public"), { recursive: true });
  await mkdir(join(root, ".cache"), { recursive: true });
  await writeFile(join(out, "public/main.css"), result.css);
  await writeFile(stampFile, stamp);
}

const withTests = process.argv.includes("--with-tests");
for (const folder of ["src", "test", "bench", "scripts"])
  await rm(join(out, folder), { recursive: true, force: true });
await Promise.all([compileServer(withTests), bundleBrowser(), makeStyles()]);
