import { ArgumentError } from "@seqloom/array";
import { pieces, textOf } from "@seqloom/testing";
import { gzipSync } from "node:zlib";
import { unpackedSource } from "./unpackedSource.js";

describe("unpackedSource", () => {
  it("gives the bytes of a file, gzipped or not", async () => {
    for (const bytes of [gzipSync("的 1"), new TextEncoder().encode("的 1")]) {
      const { chunks, file } = unpackedSource("readGlove", pieces(bytes, 2));
      expect([await textOf(chunks), file]).toEqual(["的 1", "the data"]);
    }
  });

  it("names a file in the error that it is broken", async () => {
    const file = Object.assign(new Blob([gzipSync("的 1").subarray(0, 12)]), { name: "glove.txt.gz" });
    await expect(textOf(unpackedSource("readGlove", file).chunks)).rejects.toThrow(
      "readGlove: glove.txt.gz is a broken gzip file, or it breaks off.",
    );
  });

  it("says what a source may be", () => {
    expect(() => unpackedSource("readGlove", 7 as unknown as string)).toThrow(ArgumentError);
    expect(() => unpackedSource("readGlove", "the 1\ncat 2")).toThrow(
      'readGlove: source must be a path, URL, Uint8Array, Blob or stream of bytes, got "the 1\\ncat 2". A text itself is',
    );
  });
});
