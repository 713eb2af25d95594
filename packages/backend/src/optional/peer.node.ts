import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ownRequire } from "#ownRequire";

/**
 * Path of an optional peer, installed beside this package or in a folder that NODE_PATH names. Another package under its
 * name does not count: users of danfojs-node let npm install tfjs under the alias tfjs-node.
 *
 * @returns path of the file that an import would load, or undefined
 */
export function pathOfPeer(name: string): string | undefined {
  try {
    const path = ownRequire.resolve(name);
    return nameOfPackage(path) === name ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The name that the package of a file gives itself. */
export function nameOfPackage(path: string): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    const { name } = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }) : {};
    if (name !== undefined) return name; // there may be one without a name below, as {"type": "module"}
  }
  return undefined;
}

/**
 * Imports an optional peer. Its name is no literal in the code, so that nothing looks for it before it is asked for:
 * no bundler, no type checker.
 *
 * @throws the error of its own code
 */
export function importPeer<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(ownRequire.resolve(name)).href) as Promise<Module>;
}
