import { ArgumentError } from "@seqloom/array";
import { writeZip } from "@seqloom/bytes";
import { writeBundleFile, writeBundleFolder } from "#bundleFolder";
import type { BundleContents } from "./BundleContents.js";
import { bundleFiles, MANIFEST_FILE } from "./bundleFiles.js";

/**
 * Saves a trained model with everything that its predictions need: the parts that turn raw input into numbers, and the names or the
 * scaler of the output. `loadBundle` gives it back.
 *
 * In Node `target` is the path of an archive (.zip) or else of a folder, whose older content is replaced once the new one is whole;
 * in a page it is the name of an archive that is downloaded. A folder that holds other files than a bundle is left as it is.
 *
 * @param target path, its folder made where it is not there
 * @throws ArgumentError on parts that do not go together; ModelFileError on a model that no file can hold; Error of the system if
 *   it cannot be written
 */
export async function saveBundle(target: string, contents: BundleContents): Promise<void> {
  if (typeof target !== "string" || target === "") throw new ArgumentError("saveBundle", "target", "a path", target);
  const files = await bundleFiles("saveBundle", contents);
  if (target.toLowerCase().endsWith(".zip")) await writeBundleFile(target, writeZip(files));
  else await writeBundleFolder(target, files, MANIFEST_FILE);
}

/**
 * The archive of a bundle as bytes: `saveBundle` without a disk.
 *
 * @throws ArgumentError on parts that do not go together; ModelFileError on a model that no file can hold
 */
export async function bundleBytes(contents: BundleContents): Promise<Uint8Array> {
  return writeZip(await bundleFiles("bundleBytes", contents));
}
