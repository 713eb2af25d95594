import { embeddingScatter } from "./embeddingScatter.js";

const vectors = [
  [1, 0, 0],
  [0.9, 0.1, 0],
  [0, 1, 0],
  [0, 0.9, 0.2],
];
const words = ["好", "讚", "差", "爛"];

describe("embeddingScatter", () => {
  it("sets words that are alike beside each other", () => {
    const svg = embeddingScatter(vectors, words).svg();
    const placeOf = (word: string) => {
      const [, x, y] = new RegExp(`x="([\\d.]+)" y="([\\d.]+)"[^>]*>${word}<`).exec(svg)!;
      return [Number(x), Number(y)] as const;
    };
    const distance = (a: string, b: string) => Math.hypot(placeOf(a)[0] - placeOf(b)[0], placeOf(a)[1] - placeOf(b)[1]);
    expect(distance("好", "讚")).toBeLessThan(distance("好", "差") / 2);
    expect(distance("差", "爛")).toBeLessThan(distance("好", "差"));
  });

  it("says how much of the variance each component explains", () => {
    expect(embeddingScatter(vectors, words).svg()).toMatch(/Component 1 \(9\d% of the variance\)/);
  });

  it("draws the first words alone where there are many", () => {
    const svg = embeddingScatter(vectors, words, { count: 2 }).svg();
    expect([svg.includes(">讚<"), svg.includes(">差<")]).toEqual([true, false]);
  });

  it("names what is wrong", () => {
    expect(() => embeddingScatter(vectors, ["好"])).toThrow(
      'embeddingScatter: words must be a list of 4 texts, got ["好"].',
    );
    expect(() => embeddingScatter(vectors, undefined as unknown as string[])).toThrow(
      "embeddingScatter: words must be a list of texts, got undefined.",
    );
    expect(() =>
      embeddingScatter(
        [
          [1, 2],
          [NaN, 1],
        ],
        ["a", "b"],
      ),
    ).toThrow("embeddingScatter: vectors[1][0] must be a finite number, got NaN.");
    expect(() => embeddingScatter(vectors, words, { count: 0 })).toThrow(
      "embeddingScatter: count must be an integer of 1 or more, got 0.",
    );
  });
});
