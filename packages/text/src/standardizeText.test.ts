import fc from "fast-check";
import { characterMap, DROPPED, SPACE, standardizeText, WHITE_SPACE } from "./standardizeText.js";

const ASCII = String.fromCharCode(...Array(128).keys());

describe("standardizeText", () => {
  it("lowers A to Z alone and takes the punctuation of ASCII away", () => {
    const text = "Don't STOP, É İ Σ （全形）";
    expect(standardizeText(text, "lowerAndStripPunctuation")).toBe("dont stop É İ Σ （全形）");
    expect(standardizeText(text, "lower")).toBe("don't stop, É İ Σ （全形）");
    expect(standardizeText(text, "stripPunctuation")).toBe("Dont STOP É İ Σ （全形）");
    expect(standardizeText(text, null)).toBe(text);
    expect(standardizeText(text, (each) => each.slice(0, 3))).toBe("Don");
  });

  it("strips what Keras strips", () => {
    const stripped = [...ASCII].filter((character) => standardizeText(character, "stripPunctuation") === "");
    expect(stripped.join("")).toBe("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"); // its pattern, in the order of ASCII
  });
});

describe("WHITE_SPACE", () => {
  it("is that of ASCII", () => {
    expect("a \t\n\v\f\rb\u00a0c\u3000d\u0085e\x1cf".split(WHITE_SPACE)).toEqual(["a", "b\u00a0c\u3000d\u0085e\x1cf"]);
  });
});

describe("characterMap", () => {
  it("does to each character what standardizeText does to a text", () => {
    const ascii = fc.string({ unit: fc.constantFrom(...ASCII) });
    fc.assert(
      fc.property(
        ascii,
        fc.constantFrom("lowerAndStripPunctuation", "lower", "stripPunctuation", null),
        (text, how) => {
          const map = characterMap(how);
          const codes = [...text].map((character) => map[character.charCodeAt(0)]!).filter((code) => code !== DROPPED);
          const mapped = codes.map((code) => (code === SPACE ? " " : String.fromCharCode(code))).join("");
          expect(mapped).toBe(standardizeText(text, how).replace(/[\t\n\v\f\r]/g, " "));
        },
      ),
    );
  });
});
