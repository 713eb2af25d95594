import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Option } from "@seqloom/array";
import { build } from "esbuild";
import { type Project, root } from "./projects.js";
import { temporaryFolder } from "./runExamples.js";
import { sourceFiles } from "./sourceFiles.js";

/** A table of options, as packages/array/src/arguments/optionKinds.ts defines it. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** A table with the place where it was found. */
export interface FoundTable {
  readonly options: Options;
  /** The source file, from the root. */
  readonly file: string;
  /** The table in this file: `TABLE`, `Name.options`. */
  readonly expression: string;
}

/**
 * Finds the table that a class or function of a package checks its options by, exported or not:
 *
 *     class Name { static readonly options = … }     or     readOptions("Name", TABLE, …)
 *     const nameOptions = …                          or     const NAME_OPTIONS = …
 *
 * @throws Error if there is none
 */
export async function optionTableOf(project: Project, name: string): Promise<FoundTable> {
  for (const file of sourceFiles(project.folder).filter((path) => !path.includes(".test."))) {
    const source = readFileSync(join(root, file), "utf8");
    for (const expression of tableExpressions(source, name)) {
      const options = await evaluateIn(project, file, source, expression);
      if (isOptionTable(options)) return { options, file, expression };
    }
  }
  throw new Error(`no table of options for ${name} was found in ${project.folder}/src.`);
}

/** The expressions in a source text that may be the table of options of `name`. */
export function tableExpressions(source: string, name: string): string[] {
  const upper = name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toUpperCase();
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  const constant = new RegExp(`^(?:export )?const (${lower}Options|${upper}_OPTIONS)\\b`, "m").exec(source)?.[1];
  const read = new RegExp(`readOptions\\(\\s*"${name}",\\s*([\\w.]+)`).exec(source)?.[1];
  const ofClass = new RegExp(`^export (?:abstract )?class ${name}\\b`, "m").test(source)
    ? `${name}.options`
    : undefined;
  return [ofClass, read, constant].filter((expression) => expression !== undefined);
}

/** Evaluates an expression inside of a module, where names that it does not export are known. */
async function evaluateIn(project: Project, file: string, source: string, expression: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${source}\nexport const tableToRead = ${expression};\n`,
      resolveDir: dirname(join(root, file)),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@seqloom/source"],
    packages: "external",
    write: false,
    logLevel: "silent",
  });
  const folder = temporaryFolder(project.folder);
  try {
    const path = join(folder, "options.mjs");
    writeFileSync(path, outputFiles[0]!.contents);
    return ((await import(pathToFileURL(path).href)) as { tableToRead: unknown }).tableToRead;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isOptionTable(value: unknown): value is Options {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((option) => typeof (option as Option<unknown> | null)?.allowed === "string");
}
