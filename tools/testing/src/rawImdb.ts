import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const BLOCK = 512;

/**
 * Reads the raw reviews of one part from the archive imdb_raw/aclImdb_pos_neg.tar.gz.
 *
 * @param path of the archive
 * @returns the positive ones, then the negative ones, each in the byte order of the file names
 */
export function rawImdb(path: string, part: "train" | "test"): string[] {
  const archive = gunzipSync(readFileSync(path));
  const found: [string, string][] = [];
  let place = 0;
  while (place + BLOCK <= archive.length && archive[place] !== 0) {
    const name = archive.toString("latin1", place, archive.indexOf(0, place));
    const sizeBytes = parseInt(archive.toString("latin1", place + 124, place + 135), 8);
    const [, folder, kind, file] = name.split("/");
    if (folder === part && (kind === "pos" || kind === "neg") && file?.endsWith(".txt")) {
      const text = archive.toString("utf8", place + BLOCK, place + BLOCK + sizeBytes);
      found.push([kind === "pos" ? `0${file}` : `1${file}`, text]);
    }
    place += BLOCK * (1 + Math.ceil(sizeBytes / BLOCK));
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}
