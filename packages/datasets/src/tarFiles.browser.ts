import type { TarFile } from "./tarFiles.node.js";

/**
 * Takes the place of `tarFiles.node.ts` in a browser, where archives are not read: tar-stream needs modules of Node.
 *
 * @param caller the public function, which begins the error text
 * @throws Error always
 */
export function tarFiles(caller: string): AsyncGenerator<TarFile> {
  throw new Error(`${caller}: .tar.gz archives are read in Node only, not in a browser.`);
}
