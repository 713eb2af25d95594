import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rspack } from "@rspack/core";
import { projects, root } from "@seqloom/workspace";
import { build as esbuild, transformSync } from "esbuild";
import webpack from "webpack";

/** A page that is made as the README of backend says, in one of the ways that people make pages. */
export interface Site {
  readonly name: string;
  /** Whether the page imports the backends for graphics cards. */
  readonly graphics?: boolean;
  /** Whether the page trains in a worker as well. */
  readonly worker?: boolean;
  /** Makes the page in the folder `out` of a project, and returns the bundler's warnings. */
  readonly build: (project: string, out: string) => Promise<readonly string[]>;
}

/** The module that the pages run, by its name in the project. */
export const PROGRAM = "trainSmall.js";

const START = `import { trainSmall } from "../../${PROGRAM}";\nglobalThis.result = trainSmall();\n`;
/** With a worker, whose file these bundlers find. */
const START_WITH_WORKER = `
import { fitInWorker } from "@seqloom/worker";
import { trainSmall } from "../../${PROGRAM}";
globalThis.result = trainSmall({}, fitInWorker);
`;
/** With esbuild: its loader "file" copies the files and gives their URLs, and the worker is an entry of its own. */
const START_WITH_FILES = `
import { fitInWorker } from "@seqloom/worker";
import plain from "@seqloom/backend/wasm/tfjs-backend-wasm.wasm";
import simd from "@seqloom/backend/wasm/tfjs-backend-wasm-simd.wasm";
import { trainSmall } from "../../${PROGRAM}";
const startWorker = () => new Worker("worker.js", { type: "module" });
const inWorker = (model, x, y, options) => fitInWorker(model, x, y, { ...options, startWorker });
const wasmPaths = { "tfjs-backend-wasm.wasm": plain, "tfjs-backend-wasm-simd.wasm": simd };
globalThis.result = trainSmall({ wasmPaths }, inWorker);
`;
const GRAPHICS = ["webgl", "webgpu"].map((name) => `import "@tensorflow/tfjs-backend-${name}";\n`).join("");

export const sites: readonly Site[] = [
  { name: "esbuild", worker: true, build: (project, out) => withEsbuild(project, out, START_WITH_FILES) },
  {
    name: "esbuild, backends for graphics cards",
    graphics: true,
    worker: true,
    build: (project, out) => withEsbuild(project, out, GRAPHICS + START_WITH_FILES),
  },
  { name: "webpack", worker: true, build: withWebpack },
  { name: "rspack", worker: true, build: withRspack },
  { name: "no bundler", build: withoutBundler },
];

/** Puts the module that the pages run into a project. */
export function writeProgram(project: string): void {
  const source = readFileSync(join(import.meta.dirname, "program/trainSmall.ts"), "utf8");
  writeFileSync(join(project, PROGRAM), transformSync(source, { loader: "ts", format: "esm", target: "es2022" }).code);
}

async function withEsbuild(project: string, out: string, start: string): Promise<string[]> {
  const resolveDir = page(project, out);
  const bundle = async (contents: string, entryNames: string): Promise<string[]> => {
    const { warnings } = await esbuild({
      stdin: { contents, resolveDir },
      bundle: true,
      format: "esm",
      outdir: join(project, out),
      entryNames,
      loader: { ".wasm": "file" },
      logLevel: "silent",
    });
    return warnings.map(({ text }) => text);
  };
  return [...(await bundle(start, "main")), ...(await bundle('import "@seqloom/worker/worker";\n', "worker"))];
}

/** A program that imports every package, so that missing modules and warnings of any of them show. */
function startWithAll(): string {
  const names = projects("packages").map(({ manifest }) => manifest.name);
  const imports = names.map((name, i) => `import * as p${i} from "${name}";\n`).join("");
  return `${imports}globalThis.packages = [${names.map((_, i) => `Object.keys(p${i})`).join(", ")}];\n${START_WITH_WORKER}`;
}

/** Settings of both: as they come, but that nothing is minified, which takes long, and large files are not warned of. */
function bundlerSettings(project: string, out: string) {
  const folder = page(project, out);
  writeFileSync(join(folder, "start.js"), startWithAll());
  return {
    ...({
      mode: "production",
      context: project,
      entry: join(folder, "start.js"),
      performance: { hints: false },
    } as const),
    output: { path: folder, filename: "main.js" },
    optimization: { minimize: false },
  };
}

function withWebpack(project: string, out: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    webpack(bundlerSettings(project, out), (error, stats) => (error ? reject(error) : resolve(complaints(stats!))));
  });
}

function withRspack(project: string, out: string): Promise<string[]> {
  const node = { __dirname: "mock", __filename: "mock" } as const; // rspack warns of them in tfjs's WebAssembly module
  return new Promise((resolve, reject) => {
    rspack({ ...bundlerSettings(project, out), node }, (error, stats) =>
      error ? reject(error) : resolve(complaints(stats!)),
    );
  });
}

interface BundlerStats {
  toJson(options: object): { errors?: { message: string }[]; warnings?: { message: string }[] };
}

function complaints(stats: BundlerStats): string[] {
  const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
  return [...errors, ...warnings].map(({ message }) => message);
}

/** The import map is the README's. */
async function withoutBundler(project: string, out: string): Promise<string[]> {
  const map = importMap(readFileSync(join(root, "packages/backend/README.md"), "utf8"));
  writeFileSync(join(page(project, out, map), "main.js"), START);
  return Promise.resolve([]);
}

/** The import map in a text, with its element. */
export function importMap(text: string): string {
  const [map] = /<script type="importmap">.*?<\/script>/s.exec(text) ?? [];
  if (map === undefined) throw new Error("importMap: there is no import map in the text.");
  return map;
}

function page(project: string, out: string, head = ""): string {
  const folder = join(project, out);
  mkdirSync(folder, { recursive: true });
  const link = '<link rel="icon" href="data:," />';
  const body = '<body><script type="module" src="main.js"></script></body>';
  writeFileSync(join(folder, "index.html"), `<!doctype html><html><head>${link}${head}</head>${body}</html>\n`);
  return folder;
}
