import { builtinModules } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Project, root } from "./projects.js";

/** Data that are imported on demand: the dictionaries of a segmenter, and the font of a PNG. */
const ON_DEMAND = ["../dictionaries/*", "./data/notoSansTc.js"];

/** A package as a bundler makes it ready for a browser. */
export interface Bundle {
  /** Minified and gzipped, with the packages of this repository that it uses, without all others. */
  readonly sizeBytes: number;
  /** Modules from outside this repository: what the bundle imports, and the npm packages that went into it. */
  readonly foreign: readonly string[];
}

/**
 * Bundles the index of a package for browsers.
 *
 * @param isAlone leaves out the packages of this repository that it uses, too
 */
export async function bundle({ folder, manifest }: Project, isAlone = false): Promise<Bundle> {
  const foreign = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
    (name) => !name.startsWith("@seqloom/"),
  );
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, folder, "src/index.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["@seqloom/source"],
    // The modules of Node are external so that they come to light in `foreign`, not as an error of esbuild.
    external: [
      ...foreign,
      ...(isAlone ? ["@seqloom/*"] : []),
      "@tensorflow/*",
      "node:*",
      ...builtinModules,
      ...ON_DEMAND,
    ],
    loader: { ".wasm": "file" },
    outdir: "out",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const script = outputFiles.find(({ path }) => path.endsWith(".js"))!;
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  const inside = Object.keys(metafile.inputs).flatMap((path) => npmPackageOf(path) ?? []);
  return {
    sizeBytes: gzipSync(script.contents, { level: 9 }).length,
    foreign: [...new Set([...imported.map(({ path }) => path), ...inside])]
      .filter((name) => !name.startsWith("."))
      .sort(),
  };
}

/** Source files of a package that a page loads with it; what is imported on demand comes later. */
export async function eagerFiles({ folder }: Project): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, folder, "src/index.ts")],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    conditions: ["@seqloom/source"],
    external: ["@seqloom/*", "@tensorflow/*"],
    absWorkingDir: join(root, folder),
    outdir: "out",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const { outputs } = metafile;
  const loaded = new Set(Object.keys(outputs).filter((path) => outputs[path]!.entryPoint === "src/index.ts"));
  for (const path of loaded) {
    const next = outputs[path]!.imports.filter(({ kind, external }) => kind === "import-statement" && !external);
    for (const { path: file } of next) loaded.add(file);
  }
  return [...loaded].flatMap((path) => Object.keys(outputs[path]!.inputs)).sort();
}

/** Modules that must not be in a package's bundle but are: TensorFlow.js in rows 0 and 1, and modules of Node anywhere. */
export function forbiddenModules(row: number | undefined, foreign: readonly string[]): string[] {
  const belowTensorFlow = row !== undefined && row <= 1;
  return foreign.filter((name) => {
    const ofNode = name.startsWith("node:") || builtinModules.includes(name);
    return ofNode || (belowTensorFlow && name.startsWith("@tensorflow/"));
  });
}

function npmPackageOf(path: string): string | undefined {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}
