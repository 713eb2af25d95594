import { fontTc } from "@seqloom/font-tc";
import { fontCharacters } from "./fontCharacters.js";

describe("fontCharacters", () => {
  it("finds all of ASCII and the everyday characters of Big5 in the font of the charts", async () => {
    const characters = fontCharacters("png", "fonts[0]", await fontTc());
    const decoder = new TextDecoder("big5");
    const missing: string[] = [];
    for (let code = 0xa440; code <= 0xc67e; code++) {
      const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
      if ([...character].length !== 1 || character === "\ufffd") continue;
      if (!characters.has(character.codePointAt(0)!)) missing.push(character);
    }
    for (let code = 0x20; code < 0x7f; code++) expect(characters.has(code)).toBe(true);
    expect(missing).toEqual([]);
    expect(characters.size).toBeGreaterThan(5900);
    expect(characters.has("𠮷".codePointAt(0)!)).toBe(false);
  });

  it("reads groups of format 12, where characters beyond two bytes stand", () => {
    const bytes = new Uint8Array(12 + 16 + 12 + 28);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x00010000);
    view.setUint16(4, 1);
    view.setUint32(12, 0x636d6170); // "cmap"
    view.setUint32(20, 28);
    view.setUint16(30, 1); // one subtable
    view.setUint32(36, 12); // 12 bytes on
    view.setUint16(40, 12); // its format
    view.setUint32(52, 1); // one group
    view.setUint32(56, 0x20bb7);
    view.setUint32(60, 0x20bb8);
    expect([...fontCharacters("png", "fonts[0]", bytes)]).toEqual([0x20bb7, 0x20bb8]);
  });

  it("refuses what is no font that resvg can read", () => {
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode("wOF2 and so on"), new Uint8Array(100)]) {
      expect(() => fontCharacters("png", "fonts[0]", bytes)).toThrow(
        `png: fonts[0] must be the bytes of a TTF or OTF font, got Uint8Array(${bytes.length}).`,
      );
    }
  });
});
