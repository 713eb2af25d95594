import { ArgumentError } from "@seqloom/array";

/** Whether there are folders; a browser downloads files of models. */
export const HAS_FOLDERS = false;

/**
 * Refuses a path, which a browser does not have; in Node `writeModel.node.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError always
 */
export function checkModelFolder(caller: string, path: string): void {
  const allowed = "a function that saves the model, in a browser, or filepath an address such as indexeddb://gru";
  throw new ArgumentError(caller, "save", allowed, undefined, `filepath is ${path}.`);
}

/** @throws Error always; `checkModelFolder` says it before. */
export function writeModel(): Promise<void> {
  return Promise.reject(new Error("writeModel: a browser has no folders."));
}
