import { pieces, textOf } from "@seqloom/testing";
import fc from "fast-check";
import { encodedTexts } from "../testing/encodedTexts.js";
import { officeFile } from "../testing/officeFiles.js";
import { textChunks } from "./textChunks.js";
import type { TextEncoding } from "./encodings.js";

function read(bytes: Uint8Array, encoding: TextEncoding, length = 7): Promise<string> {
  return textOf(textChunks("readGlove", "x.txt", pieces(bytes, length), encoding));
}

describe("textChunks", () => {
  it.each([...encodedTexts])("makes UTF-8 of %s, whatever the pieces", async (encoding, { text, bytes }) => {
    for (const length of [1, 2, 3, 1000]) expect(await read(bytes, encoding, length)).toBe(text);
  });

  it("passes UTF-8 on as it is, without its mark, broken characters too", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (text, mark, length) => {
          const bytes = new TextEncoder().encode(`${mark ? "\ufeff" : ""},${text}`);
          expect(await read(bytes, "utf-8", length)).toBe(`,${text}`);
        },
      ),
    );
    const parts: Uint8Array[] = [];
    for await (const part of textChunks("f", "x", pieces(Uint8Array.of(0x61, 0xff), 1), "utf-8")) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(Buffer.from([0x61, 0xff]));
  });

  it("makes � of what is no text, where told so, and keeps the lines", async () => {
    const bytes = Uint8Array.of(0xa4, 0xa4, 0x20, 0x31, 0x0a, 0xff, 0xa4, 0x20, 0x32, 0x0a); // 中, then bytes of no Big5
    const parts: Uint8Array[] = [];
    for await (const part of textChunks("f", "x", pieces(bytes, 3), "big5", { fatal: false })) parts.push(part.slice());
    expect(Buffer.concat(parts).toString()).toBe("中 1\n\ufffd\ufffd 2\n");
  });

  it("lets a byte order mark decide", async () => {
    const wide = Buffer.from("\ufeffa 1\n中 2\n".repeat(2000), "utf16le");
    expect(await read(wide, "utf-8", 1001)).toBe(wide.toString("utf16le").slice(1));
  });

  it("refuses what is no text, or is text in another encoding", async () => {
    await expect(read(officeFile("xlsx"), "utf-8", 100)).rejects.toThrow(
      "readGlove: x.txt is an Excel workbook (xlsx)",
    );
    await expect(read(encodedTexts.get("utf-16be")!.bytes, "utf-8")).rejects.toThrow('try encoding "utf-16be".');
    await expect(read(new TextEncoder().encode("中文 1 2"), "big5")).rejects.toThrow(
      'readGlove: x.txt is not text in encoding "big5"; try encoding "utf-8".',
    );
  });

  it("closes the source when the reader stops early, and passes on what it throws", async () => {
    let closed = false;
    const source = (async function* () {
      try {
        yield* pieces(new Uint8Array(5000).fill(0x61), 10);
      } finally {
        closed = true;
      }
    })();
    for await (const chunk of textChunks("f", "x", source, "utf-8")) if (chunk.length > 0) break;
    expect(closed).toBe(true);
    const failing = (async function* () {
      yield Uint8Array.of(0x61);
      throw new Error("the line went dead");
    })();
    await expect(textChunks("f", "x", failing, "big5").next()).rejects.toThrow(/^the line went dead$/);
  });
});
