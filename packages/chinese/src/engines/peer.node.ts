import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ownRequire } from "#ownRequire";

/** A package that is an optional peer, after loading. */
export interface Peer<Module> {
  readonly module: Module;
  readonly version: string;
}

/**
 * Loads an optional peer that is written in CommonJS. Its name is no literal in an import, so that nothing looks for it
 * before it is asked for: no bundler, no type checker.
 *
 * @param entry what to import of it, where that is not its main file
 * @param native the file that its install makes, where a compiler is needed for it
 * @throws Error that says why it cannot be loaded and what to do
 */
export async function loadPeer<Module>(
  name: string,
  { entry = name, native }: { readonly entry?: string; readonly native?: string } = {},
): Promise<Peer<Module>> {
  const path = pathOf(entry);
  if (path === undefined) throw new Error(`${name} is not installed; npm install ${name}.`);
  if (native !== undefined && pathOf(`${name}/${native}`) === undefined) {
    throw new Error(`${name} is installed and was not built; with a C++ compiler, npm rebuild ${name} --yes.`);
  }
  try {
    const { default: module } = (await import(pathToFileURL(path).href)) as { default: Module };
    return { module, version: versionOf(name, path) };
  } catch (cause) {
    const [first] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new Error(`${name} is installed and does not load: ${first} npm install ${name} may help.`, { cause });
  }
}

function pathOf(file: string): string | undefined {
  try {
    return ownRequire.resolve(file);
  } catch {
    return undefined;
  }
}

/** The version in the package.json above a file; `exports` may keep it from being imported. */
function versionOf(name: string, file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = manifestIn(folder);
    if (manifest?.name === name && manifest.version !== undefined) return manifest.version;
  }
  throw new Error(`${name} has no package.json.`);
}

function manifestIn(folder: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name?: string; version?: string };
  } catch {
    return undefined;
  }
}
