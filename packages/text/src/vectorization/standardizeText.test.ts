import fc from "fast-check";
import { standardizeText, standardRules, WHITE_SPACE } from "./standardizeText.js";
import { DROPPED, SEPARATOR } from "../words/byteRules.js";

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

describe("standardRules", () => {
  it("do to each character of ASCII what standardizeText does to a text", () => {
    const text = fc.string({ unit: fc.constantFrom(...ASCII) });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("lowerAndStripPunctuation", "lower", "stripPunctuation", null),
        (given, how) => {
          const { kinds, lowers } = standardRules(how);
          const kept = [...given].filter((character) => kinds[character.charCodeAt(0)] !== DROPPED);
          const shown = kept
            .map((character) => (kinds[character.charCodeAt(0)] === SEPARATOR ? " " : character))
            .join("");
          const expected = standardizeText(given, how).replace(/[\t\n\v\f\r]/g, " ");
          expect(lowers ? shown.toLowerCase() : shown).toBe(expected);
        },
      ),
    );
  });
});
