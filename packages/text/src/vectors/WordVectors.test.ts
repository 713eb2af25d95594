import { fromRows } from "@seqloom/array";
import fc from "fast-check";
import { WordVectors } from "./WordVectors.js";

const plane = new WordVectors(["east", "north", "northeast", "west", "far east"], fromRows([[1, 0], [0, 1], [1, 1], [-1, 0], [9, 0]])); // prettier-ignore

describe("WordVectors", () => {
  it("gives the vector of a word, a copy", () => {
    plane.get("northeast")!.fill(7);
    expect(plane.get("northeast")).toEqual(Float32Array.of(1, 1));
    expect([plane.get("south"), plane.get("__proto__"), plane.has("constructor")]).toEqual([
      undefined,
      undefined,
      false,
    ]);
    expect([plane.size, plane.dimension, plane.has("west")]).toEqual([5, 2, true]);
  });

  it("finds the words in the same direction, however long their vectors", () => {
    expect(plane.nearest("east", { count: 2 })).toEqual([
      { word: "far east", cosine: 1 },
      { word: "northeast", cosine: expect.closeTo(Math.SQRT1_2, 15) as number },
    ]);
    expect(plane.nearest("east").map(({ word }) => word)).toEqual(["far east", "northeast", "north", "west"]);
    expect(plane.nearest([0, 2], { count: 1 })).toEqual([{ word: "north", cosine: 1 }]);
  });

  it("finds what sorting all cosines finds", () => {
    const vector = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1 }), vector, fc.integer({ min: 1, max: 9 }), (rows, target, count) => {
        const vectors = new WordVectors(rows.map((_, i) => `w${i}`), fromRows(rows)); // prettier-ignore
        const length = ([x, y]: readonly number[]) => Math.hypot(x!, y!) || 1;
        const cosines = rows.map(
          (row) => (row[0]! * target[0]! + row[1]! * target[1]!) / (length(row) * length(target)),
        );
        const found = vectors.nearest(target, { count });
        const sorted = [...cosines].sort((a, b) => b - a).slice(0, count);
        found.forEach(({ word, cosine }, i) => {
          expect(cosine).toBeCloseTo(sorted[i]!, 12);
          expect(cosine).toBeCloseTo(cosines[Number(word.slice(1))]!, 12);
        });
        expect(found).toHaveLength(Math.min(count, rows.length));
      }),
    );
  });

  it("solves analogies with vectors of length 1, without the given words", () => {
    // (0, 1) + (1, 0) - (-1, 0) = (2, 1): nearest to (1, 1), whose cosine is 3 / sqrt 10.
    expect(plane.analogy(["north", "far east"], ["west"], { count: 1 })).toEqual([
      { word: "northeast", cosine: expect.closeTo(3 / Math.sqrt(10), 12) as number },
    ]);
    expect(plane.analogy(["north", "east"], []).map(({ word }) => word)).toEqual(["northeast", "far east", "west"]);
  });

  it("gives 0 for a vector of zeros", () => {
    const vectors = new WordVectors(["a", "zero"], fromRows([[1], [0]])); // prettier-ignore
    expect(vectors.nearest("a")).toEqual([{ word: "zero", cosine: 0 }]);
    expect(vectors.nearest([0])).toEqual([{ word: "a", cosine: 0 }, { word: "zero", cosine: 0 }]); // prettier-ignore
  });

  it("names a word without a vector", () => {
    expect(() => plane.nearest("south")).toThrow(
      'WordVectors.nearest: target must be one of the 5 words with a vector, got "south".',
    );
    expect(() => plane.analogy(["east", "south"], ["west"])).toThrow(
      'WordVectors.analogy: positive[1] must be one of the 5 words with a vector, got "south".',
    );
    expect(() => plane.analogy([], [])).toThrow(
      "WordVectors.analogy: positive must be a list of one or more words, got [].",
    );
    expect(() => plane.analogy("east" as unknown as string[], [])).toThrow("positive must be a list of words");
  });

  it("wants vectors of its dimension and a count from 1 on", () => {
    expect(() => plane.nearest([1, 2, 3])).toThrow("target must be a word or a vector of 2 numbers, got [1, 2, 3].");
    expect(() => plane.nearest("east", { count: 0 })).toThrow("count must be an integer of 1 or more, got 0.");
  });

  it("wants one row for each of different words", () => {
    const rows = fromRows([[1], [2]]); // prettier-ignore
    expect(() => new WordVectors(["a"], rows)).toThrow(
      "WordVectors: words must be a list of 2, one for each vector, got",
    );
    expect(() => new WordVectors(["a", "a"], rows)).toThrow(
      'WordVectors: words[1] must be a word of its own, got "a".',
    );
  });
});
