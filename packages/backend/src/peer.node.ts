import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/**
 * Where an optional peer is installed: beside this package, or in a folder that NODE_PATH names.
 *
 * @returns path of the file that an import would load, or undefined
 */
export function pathOfPeer(name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Imports an optional peer. Its name is no literal in the code, so that nothing looks for it before it is asked for:
 * no bundler, no type checker.
 *
 * @throws what its own code throws
 */
export function importPeer<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(require.resolve(name)).href) as Promise<Module>;
}
