import { ArgumentError } from "@seqloom/array";
import { CATALOGUE, type CatalogueEntry, type CatalogueFile } from "./catalogue.js";

/**
 * The catalogue of data sets: their files with addresses, sizes and checksums, their licences and citations.
 *
 * @example
 * datasets.list().slice(0, 3).map(({ name }) => name); // → [ 'imdb', 'imdb-raw', 'reuters' ]
 * datasets.find("imdb").files[0].sizeBytes; // → 17464789
 * datasets.find("wine").licence; // → 'CC BY 4.0'
 */
export const datasets = {
  /** All data sets, in the order of the course. */
  list(): readonly CatalogueEntry[] {
    return CATALOGUE;
  },

  /**
   * The data set of a name.
   *
   * @throws ArgumentError that lists the names if there is none
   */
  find(name: string): CatalogueEntry {
    return datasetNamed("datasets.find", name);
  },
} as const;

/**
 * The data set of a name.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError that lists the names if there is none
 */
export function datasetNamed(caller: string, name: string): CatalogueEntry {
  const entry = CATALOGUE.find((one) => one.name === name);
  if (entry) return entry;
  throw new ArgumentError(caller, "name", `one of ${CATALOGUE.map((one) => `"${one.name}"`).join(", ")}`, name);
}

/** A file of a data set in the catalogue. The names are the loaders' own, not a user's. */
export function fileNamed(entry: CatalogueEntry, file: string): CatalogueFile {
  const found = entry.files.find((one) => one.file === file);
  if (!found) throw new Error(`the data set ${entry.name} has no file ${file}.`);
  return found;
}
