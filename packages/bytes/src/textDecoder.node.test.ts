import { createHash } from "node:crypto";
import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import type { TextEncoding } from "./encodings.js";
import { encodedTexts } from "./testing/encodedTexts.js";
import { textDecoder } from "./textDecoder.node.js";

interface Fixture {
  readonly tables: Readonly<Record<TextEncoding, { readonly texts: number; readonly sha256: string }>>;
}
const { tables } = readJson<Fixture>(join(import.meta.dirname, "fixtures/webTables.json"));

/** Two characters each, which Chromium joins to one that is none. */
const LEFT_OUT = [0x8862, 0x8864, 0x88a3, 0x88a5];

function table(encoding: TextEncoding): { texts: number; sha256: string } {
  const decoder = textDecoder(encoding);
  const parts: string[] = [];
  const add = (...bytes: number[]) => {
    try {
      parts.push(decoder.decode(Uint8Array.from(bytes)));
    } catch {
      parts.push("");
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let pair = 0x8000; pair < 0x10000 && tables[encoding].texts > 256; pair++) {
    if (encoding !== "big5" || !LEFT_OUT.includes(pair)) add(pair >> 8, pair & 255);
  }
  const sha256 = createHash("sha256").update(parts.join("\n")).digest("hex");
  return { texts: parts.filter((text) => text !== "").length, sha256 };
}

describe("textDecoder in Node", () => {
  it.each(Object.keys(tables) as TextEncoding[])("has the web's table of %s, as Chromium has it", (encoding) => {
    expect(table(encoding)).toEqual(tables[encoding]);
  });

  it("reads the Big5 of the Encoding Standard: の is C755, Ê̄ is 8862, where ICU has private-use characters", () => {
    const decoder = textDecoder("big5");
    expect(decoder.decode(Uint8Array.of(0xc7, 0x55))).toBe("の");
    expect(decoder.decode(Uint8Array.of(0x88, 0x62))).toBe("\u00ca\u0304"); // https://encoding.spec.whatwg.org/#big5-decoder
  });

  it("reads windows-1252 where Node has ISO-8859-1, and the four bytes of gb18030", () => {
    expect(textDecoder("windows-1252").decode(Uint8Array.of(0x80, 0x93, 0x94))).toBe("€“”");
    expect(textDecoder("latin1").decode(Uint8Array.of(0xe9, 0x80))).toBe("é€");
    expect(textDecoder("gb18030").decode(Uint8Array.of(0x94, 0x39, 0xda, 0x33))).toBe("💩"); // Python: "💩".encode("gb18030")
  });

  it.each([...encodedTexts.keys()])("reads %s in pieces", (encoding) => {
    const { text, bytes } = encodedTexts.get(encoding)!;
    const decoder = textDecoder(encoding);
    const parts = Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
    expect(parts.join("") + decoder.decode()).toBe(text);
  });

  it("throws where bytes are none of the encoding, or break off", () => {
    expect(() => textDecoder("big5").decode(Uint8Array.of(0xa4))).toThrow("encod");
    expect(() => textDecoder("gbk").decode(Uint8Array.of(0xff, 0x40))).toThrow("encod");
    expect(() => textDecoder("utf-8").decode(Uint8Array.of(0xa4, 0xa4))).toThrow("encod");
  });
});
