import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, type Module, runInContext, SourceTextModule, SyntheticModule } from "node:vm";
import { transformSync } from "esbuild";
import { type Project, root } from "./projects.js";

/** Platform of an import, by which the `imports` of a package choose files. */
export type Platform = "node" | "default";

/** Outcome of an import. */
export interface BareImport {
  /** Exports of the package, by name. */
  readonly exported: object;
  /** The modules from outside of the repository that were loaded with it: "node:path", "fflate". */
  readonly loaded: readonly string[];
}

interface Manifest {
  readonly imports?: Readonly<
    Record<string, { readonly [Name in Platform]?: string | Readonly<Record<string, string>> }>
  >;
}

const SOURCE = "@seqloom/source";
const VERBATIM = { compilerOptions: { verbatimModuleSyntax: true } };
/** Globals of a bare context besides those of the language. */
const OF_THE_ENGINE = ["WebAssembly", "console", "SharedArrayBuffer", "Atomics"];

/**
 * Imports the sources of a package where there is no global but those of the language: no `TextDecoder`, no `URL`, no
 * `process`, no `WebAssembly`. What a module does with one of them while it is imported is a ReferenceError.
 *
 * @throws what a module threw, or Error if one cannot be found
 */
export async function bareImport({ folder }: Pick<Project, "folder">, platform: Platform): Promise<BareImport> {
  const context = createContext({});
  runInContext(OF_THE_ENGINE.map((name) => `delete globalThis.${name};`).join(""), context);
  const modules = new Map<string, Module>();
  const loaded = new Set<string>();

  const sourceModule = (file: string): Module => {
    const known = modules.get(file);
    if (known) return known;
    const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "esm", tsconfigRaw: VERBATIM });
    const module = new SourceTextModule(code, { context, identifier: file });
    modules.set(file, module);
    return module;
  };
  const outsideModule = async (name: string): Promise<Module> => {
    loaded.add(name);
    const exported = (await import(name)) as Record<string, unknown>;
    const names = Object.keys(exported);
    const module: SyntheticModule = new SyntheticModule(
      names,
      () => names.forEach((each) => module.setExport(each, exported[each])),
      { context },
    );
    return module;
  };
  const link = (specifier: string, { identifier }: Module): Module | Promise<Module> => {
    const found = resolved(specifier, identifier, platform);
    return found.endsWith(".ts") ? sourceModule(found) : outsideModule(found);
  };

  const entry = sourceModule(join(root, folder, "src/index.ts"));
  await entry.link(link);
  await entry.evaluate();
  return { exported: entry.namespace, loaded: [...loaded].sort() };
}

/** The path of the source that a specifier means in a file, or the name of a module outside of the sources. */
function resolved(specifier: string, from: string, platform: Platform): string {
  if (specifier.startsWith(".")) return join(dirname(from), specifier.replace(/\.js$/, ".ts"));
  if (specifier.startsWith("@seqloom/")) return join(root, "packages", specifier.slice(9), "src/index.ts");
  if (!specifier.startsWith("#")) return specifier;
  const folder = from.slice(0, from.lastIndexOf("/src/"));
  const { imports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const entry = imports![specifier]!;
  const chosen = entry[platform] ?? entry.default!;
  if (typeof chosen === "object") return join(folder, chosen[SOURCE]!);
  return chosen.startsWith(".") ? pathToFileURL(join(folder, chosen)).href : chosen;
}
