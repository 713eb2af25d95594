import fc from "fast-check";
import { Dictionary } from "../data/Dictionary.js";
import { Scratch } from "./Scratch.js";
import { bestRoute } from "./wordGraph.js";

function route(dictionary: Dictionary, text: string) {
  const scratch = new Scratch();
  scratch.load(text, 0, text.length);
  bestRoute(dictionary, scratch, text.length);
  return { score: scratch.scores[0]!, next: [...scratch.next.subarray(0, text.length)] };
}

describe("bestRoute", () => {
  it("takes the way of the largest probability", () => {
    const dictionary = new Dictionary(10);
    for (const [word, frequency] of Object.entries({
      南京: 30,
      南京市: 20,
      市長: 9,
      長江: 30,
      大橋: 20,
      江: 5,
      市: 5,
    })) {
      dictionary.set(word, frequency, "n");
    }
    expect(route(dictionary, "南京市長江大橋").next).toEqual([3, 2, 3, 5, 5, 7, 7]);
  });

  it("finds the best of all ways to cut a text, tried one by one", () => {
    const words = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1 }), fc.nat(50)));
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 8 }),
        (list, text) => {
          const dictionary = new Dictionary(10);
          for (const [word, frequency] of list) dictionary.set(word, frequency, undefined);
          expect(route(dictionary, text).score).toBeCloseTo(bestByTrial(dictionary, text), 9);
        },
      ),
    );
  });
});

/** The best score of all cuts; a character is a piece of its own only where no word begins, or where it is a word. */
function bestByTrial(dictionary: Dictionary, text: string): number {
  if (text === "") return 0;
  const score = (frequency: number) => Math.log(frequency) - Math.log(dictionary.total || 1);
  const ends = Array.from(text, (_, i) => i + 1).filter((end) => (dictionary.frequency(text.slice(0, end)) ?? 0) > 0);
  if (ends.length === 0) return score(1) + bestByTrial(dictionary, text.slice(1));
  return Math.max(
    ...ends.map((end) => score(dictionary.frequency(text.slice(0, end))!) + bestByTrial(dictionary, text.slice(end))),
  );
}
