import fc from "fast-check";
import { standardizeText, standardUnits, WHITE_SPACE } from "./standardizeText.js";
import { DROPPED, SEPARATOR } from "../words/WordScanner.js";

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

describe("standardUnits", () => {
  it("does to each character what standardizeText does to a text", () => {
    const text = fc.string({ unit: fc.constantFrom(...ASCII, "é", "\u3000", "好", "\ud83d") });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("lowerAndStripPunctuation", "lower", "stripPunctuation", null),
        (given, how) => {
          const table = standardUnits(how);
          const units = [...Array(given.length).keys()].map((i) => table[given.charCodeAt(i)]!);
          const kept = units.filter((unit) => unit !== DROPPED);
          const shown = kept.map((unit) => (unit === SEPARATOR ? " " : String.fromCharCode(unit))).join("");
          expect(shown).toBe(standardizeText(given, how).replace(/[\t\n\v\f\r]/g, " "));
        },
      ),
    );
  });
});
