import { missingCharacter } from "./missingCharacter.js";

const font = new Set([..."abc <預測值"].map((character) => character.codePointAt(0)!));
const other = new Set(["𠮷".codePointAt(0)!]);

describe("missingCharacter", () => {
  it("names the first character that no font has, and the text that it stands in", () => {
    expect(missingCharacter('<text x="1">abc</text><text y="2">預測𠮷</text>', [font])).toEqual({
      character: "𠮷",
      text: "預測𠮷",
    });
  });

  it("finds nothing where one of the fonts has each character", () => {
    expect(missingCharacter("<text>預測𠮷</text>", [font, other])).toBeUndefined();
  });

  it("reads escaped signs, and looks at texts alone", () => {
    expect(missingCharacter("<title>xyz</title><text>a &lt; b</text>", [font])).toBeUndefined();
    expect(missingCharacter("<text>a &amp; b</text>", [font])?.character).toBe("&");
  });

  it("asks for no glyph for spaces, joiners and marks", () => {
    expect(missingCharacter("<text>a\u3000b\u200d\ufe0fc\u0301</text>", [font])).toBeUndefined();
  });
});
