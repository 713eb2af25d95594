import type { NpyArray } from "./NpyArray.js";
import { npyArrayOf } from "./npyArrayOf.js";
import { zipEntries } from "../archives/zipEntries.js";

/** The arrays of an .npz file by name, each unpacked when it is asked for. */
export interface NpzArrays {
  readonly names: readonly string[];
  /** @throws Error that names the entry if there is none of that name, or it is broken */
  read(name: string): NpyArray;
}

/**
 * Opens an .npz file, a zip archive of .npy files, for `readNpz` and the data sets.
 *
 * @param caller the public function, which begins every error text
 * @param maxBytes how many bytes all arrays may take together after unpacking
 * @throws Error if it is no zip archive, or one of other files than .npy
 */
export function npzArrays(caller: string, bytes: Uint8Array, maxBytes: number): NpzArrays {
  const entries = new Map(
    zipEntries(caller, bytes, maxBytes).map((entry) => {
      if (entry.name.endsWith(".npy")) return [entry.name.slice(0, -".npy".length), entry];
      throw new Error(`${caller}: the entry ${JSON.stringify(entry.name)} of the archive is no .npy file.`);
    }),
  );
  const names = [...entries.keys()];
  return {
    names,
    read(name) {
      const entry = entries.get(name);
      if (!entry) {
        const others = names.length > 0 ? `only ${names.join(", ")}` : "the archive is empty";
        throw new Error(`${caller}: there is no array ${name}, ${others}.`);
      }
      return npyArrayOf(`${caller}: ${entry.name}`, entry.read());
    },
  };
}
