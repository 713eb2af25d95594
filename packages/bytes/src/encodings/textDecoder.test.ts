import { readJson } from "@seqloom/testing";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { encodedTexts } from "../testing/encodedTexts.js";
import type { TextEncoding } from "./encodings.js";
import { textDecoder as textDecoderInBrowser } from "./textDecoder.browser.js";
import { textDecoder as textDecoderInNode } from "./textDecoder.node.js";
import { textDecoder as textDecoderHere } from "./textDecoder.js";

interface Fixture {
  readonly tables: Readonly<Record<TextEncoding, { readonly texts: number; readonly sha256: string }>>;
}
const { tables } = readJson<Fixture>(join(import.meta.dirname, "../fixtures/webTables.json"));

/** Two characters each, which Chromium joins to one that is none. */
const LEFT_OUT = [0x8862, 0x8864, 0x88a3, 0x88a5];

function table(encoding: TextEncoding): { texts: number; sha256: string } {
  const decoder = textDecoderInNode(encoding);
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

describe.each([
  ["Node", textDecoderInNode],
  ["a browser", textDecoderInBrowser],
  ["the platform", textDecoderHere],
])("textDecoder in %s", (_, textDecoder) => {
  // Node's own tables, which stand in for a browser's here, lack characters of windows-1252.
  it.each([...encodedTexts.keys()].filter((encoding) => encoding !== "windows-1252"))(
    "reads %s whole and in pieces",
    (encoding) => {
      const { text, bytes } = encodedTexts.get(encoding)!;
      expect(textDecoder(encoding).decode(bytes)).toBe(text);
      const decoder = textDecoder(encoding);
      const parts = Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
      expect(parts.join("") + decoder.decode()).toBe(text);
    },
  );

  it("keeps a byte order mark", () => {
    expect(textDecoder("utf-8").decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("\ufeffa");
  });

  it("throws where bytes are none of the encoding, or break off", () => {
    expect(() => textDecoder("big5").decode(Uint8Array.of(0xa4))).toThrow("encod");
    expect(() => textDecoder("utf-8").decode(Uint8Array.of(0xa4, 0xa4))).toThrow("encod");
  });

  it("makes � of them where that is asked for", () => {
    expect(textDecoder("big5", { fatal: false }).decode(Uint8Array.of(0x41, 0xa4))).toBe("A\ufffd");
  });
});

describe("textDecoder in Node alone", () => {
  it.each(Object.keys(tables) as TextEncoding[])("has the web's table of %s, as Chromium has it", (encoding) => {
    expect(table(encoding)).toEqual(tables[encoding]);
  });

  it("reads the Big5 of the Encoding Standard: の is C755, Ê̄ is 8862, where ICU has private-use characters", () => {
    const decoder = textDecoderInNode("big5");
    expect(decoder.decode(Uint8Array.of(0xc7, 0x55))).toBe("の");
    expect(decoder.decode(Uint8Array.of(0x88, 0x62))).toBe("\u00ca\u0304"); // https://encoding.spec.whatwg.org/#big5-decoder
  });

  it("reads windows-1252 where Node has ISO-8859-1, and the four bytes of gb18030", () => {
    expect(textDecoderInNode("windows-1252").decode(Uint8Array.of(0x80, 0x93, 0x94))).toBe("€“”");
    expect(textDecoderInNode("latin1").decode(Uint8Array.of(0xe9, 0x80))).toBe("é€");
    expect(textDecoderInNode("gb18030").decode(Uint8Array.of(0x94, 0x39, 0xda, 0x33))).toBe("💩"); // Python: "💩".encode("gb18030")
  });

  it("reads windows-1252 in pieces", () => {
    const { text, bytes } = encodedTexts.get("windows-1252")!;
    const decoder = textDecoderInNode("windows-1252");
    const parts = Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
    expect(parts.join("") + decoder.decode()).toBe(text);
  });

  it("throws at bytes that ICU takes for private-use characters", () => {
    expect(() => textDecoderInNode("gbk").decode(Uint8Array.of(0xff, 0x40))).toThrow("encod");
    expect(textDecoderInNode("big5", { fatal: false }).decode(Uint8Array.of(0x41, 0xff))).toBe("A\ufffd"); // the Encoding Standard's big5 decoder
  });
});

describe("textDecoder in a browser alone", () => {
  it("is the platform's", () => {
    expect(textDecoderInBrowser("big5")).toBeInstanceOf(TextDecoder);
  });
});
