import { allowedPhrases, hintPhrases, sentencePhrases } from "./chinesePhrases.js";
import { allowedPricePhrases, pricePhrases } from "./pricePhrases.js";

const sentences = [...sentencePhrases, ...pricePhrases, ...hintPhrases];

describe("chinesePhrases", () => {
  it("are patterns of whole English texts, and name every group that they catch", () => {
    for (const [english, chinese] of [...allowedPhrases, ...allowedPricePhrases, ...sentences]) {
      expect(english.source).toMatch(/^\^.*\$$/);
      const groups = new RegExp(`${english.source}|`).exec("")!.length - 1;
      const named = new Set(chinese.match(/\$\d/g));
      expect([...named].sort()).toEqual(Array.from({ length: groups }, (_, i) => `$${i + 1}`));
    }
  });

  it("are Chinese, but for names", () => {
    for (const [, chinese] of sentences) expect(chinese).toMatch(/\p{Script=Han}{2}.*[。？]$/u);
  });
});
