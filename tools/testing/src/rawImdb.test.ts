import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rawImdb } from "./rawImdb.js";

/** An entry of a tar archive; its checksum is left out. */
function entry(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const blocks = Buffer.alloc(512 * (1 + Math.ceil(content.length / 512)));
  blocks.write(name);
  blocks.write(content.length.toString(8).padStart(11, "0"), 124);
  content.copy(blocks, 512);
  return blocks;
}

describe("rawImdb", () => {
  it("gives the reviews of one part, positive ones first, by their names", () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-imdb-"));
    const path = join(folder, "reviews.tar.gz");
    const entries = [
      entry("aclImdb/train/", ""),
      entry("aclImdb/train/neg/1_2.txt", "bad"),
      entry("aclImdb/train/pos/9_8.txt", "élan ".repeat(200)),
      entry("aclImdb/train/pos/10_9.txt", "good"),
      entry("aclImdb/test/pos/0_9.txt", "other"),
      entry("aclImdb/README", "about"),
      Buffer.alloc(1024),
    ];
    writeFileSync(path, gzipSync(Buffer.concat(entries)));
    try {
      expect(rawImdb(path, "train")).toEqual(["good", "élan ".repeat(200), "bad"]);
      expect(rawImdb(path, "test")).toEqual(["other"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
