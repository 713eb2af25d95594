import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@seqloom/workspace";

interface CatalogueEntry {
  readonly name: string;
  readonly files: readonly { readonly file: string; readonly sha256: string | null; readonly url: string | null }[];
}

const SHOWN_DIGITS = 8;

/**
 * The first digits of the checksums that the catalogue has of data sets; the apps refuse a file with another one.
 *
 * @param names names in datasets/catalogue.json
 * @throws Error if the catalogue lacks one
 */
export function dataChecksums(names: readonly string[]): Record<string, string> {
  const catalogue = JSON.parse(readFileSync(join(root, "datasets/catalogue.json"), "utf8")) as CatalogueEntry[];
  const files = names.flatMap((name) => {
    const entry = catalogue.find((one) => one.name === name);
    if (!entry) throw new Error(`datasets/catalogue.json has no data set ${name}.`);
    return entry.files;
  });
  return Object.fromEntries(
    files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256.slice(0, SHOWN_DIGITS)]])),
  );
}
