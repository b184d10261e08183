// Compiles src/ and test/ to dist/ file by file, bundles the browser's scripts, and makes the style sheet. Does nothing
// when dist/ is already made of these very files, so that a start is quick and needs no right to write there.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const out = join(root, "dist");
const stampFile = join(out, "made-of.json");

const listFiles = async (folder, pattern) =>
  (
    await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch((error) => {
      if (error.code === "ENOENT") return [];
      throw error;
    })
  )
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const isForBrowser = (file) => relative(root, file).startsWith(join("src", "browser") + sep);

async function listInputs(withTests) {
  const folders = withTests ? ["src", "test", "bench", "scripts"] : ["src"];
  const files = (await Promise.all(folders.map((folder) => listFiles(folder, /\.tsx?$/)))).flat();
  return files.filter((file) => !file.endsWith(".d.ts") && (withTests || !/\.test\.tsx?$/.test(file)));
}

async function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(await readFile(file));
  return hash.digest("hex");
}

/** What dist/ is made of, in the two ways it can be made. */
async function readState() {
  const common = [join(root, "package-lock.json"), join(root, "scripts/build.mjs")];
  const styles = await listFiles("src/ui/styles", /\.scss$/);
  const [serving, all] = [await listInputs(false), await listInputs(true)];
  return {
    serving: await hashOf([...common, ...styles, ...serving]),
    all: await hashOf([...common, ...styles, ...all]),
    styles: await hashOf([...common, ...styles]),
  };
}

async function compileServer(build, withTests) {
  for (const folder of ["src", "test", "bench", "scripts"])
    await rm(join(out, folder), { recursive: true, force: true });
  await build({
    entryPoints: (await listInputs(withTests)).filter((file) => !isForBrowser(file)),
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

const bundleBrowser = (build) =>
  build({
    entryPoints: [join(root, "src/browser/main.ts")],
    outfile: join(out, "public/main.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2019"],
    logLevel: "warning",
  });

async function makeStyles() {
  const { compileAsync } = await import("sass");
  await mkdir(join(out, "public"), { recursive: true });
  for (const name of ["main", "family"]) {
    const result = await compileAsync(join(root, `src/ui/styles/${name}.scss`), {
      loadPaths: [join(root, "node_modules")],
      style: "compressed",
      quietDeps: true,
      silenceDeprecations: ["import", "global-builtin"],
    });
    await writeFile(join(out, `public/${name}.css`), result.css);
  }
}

/** The files that browsers fetch also lie there compressed, so that they are compressed once and as well as can be. */
async function compressPublic() {
  for (const name of ["main.js", "main.css", "family.css"]) {
    const file = join(out, "public", name);
    const content = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(content));
    await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

const withTests = process.argv.includes("--with-tests");
const state = await readState();
const made = await readFile(stampFile, "utf8")
  .then(JSON.parse)
  .catch(() => ({}));
const isMade = made.serving === state.serving && (withTests ? made.all === state.all : true);
if (!isMade) {
  const { build } = await import("esbuild");
  await rm(stampFile, { force: true });
  // Sass is slow in plain JavaScript, so the style sheet is made again only when what it is made of changed.
  const steps = [compileServer(build, withTests), bundleBrowser(build)];
  if (made.styles !== state.styles) steps.push(makeStyles());
  await Promise.all(steps);
  await compressPublic();
  await writeFile(stampFile, JSON.stringify({ ...state, all: withTests ? state.all : null }));
}
