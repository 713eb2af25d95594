import { heatmap, type HeatmapOptions } from "./heatmap.js";

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe("heatmap", () => {
  it("writes whole numbers as they are, others with three digits for the largest", () => {
    expect(
      textsOf(
        heatmap([
          [1, 20],
          [300, -4],
        ]).svg(),
      ).slice(0, 4),
    ).toEqual(["1", "20", "300", "-4"]);
    expect(
      textsOf(
        heatmap([
          [0.12345, 0.9],
          [1e-9, 0],
        ]).svg(),
      ).slice(0, 4),
    ).toEqual(["0.123", "0.900", "0.000", "0.000"]);
    expect(textsOf(heatmap([[1.5e9, 1]]).svg()).slice(0, 2)).toEqual(["1.5e9", "1"]);
  });

  it("leaves the numbers out where that is wanted", () => {
    expect(textsOf(heatmap([[11, 22]], { showValues: false }).svg())).not.toContain("11");
  });

  it("colours around 0, as far below as above", () => {
    const svg = heatmap([[-1, 3]], { colors: "diverging", showValues: false }).svg();
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["-3", "3"]));
  });

  it("keeps colours between values that were given", () => {
    expect(textsOf(heatmap([[0.2, 0.8]], { min: 0, max: 1 }).svg())).toEqual(expect.arrayContaining(["0.0", "1.0"]));
  });

  it("names what is wrong", () => {
    const wrong = (rows: number[][], options?: HeatmapOptions) => () => heatmap(rows, options);
    expect(wrong([[1, 2], [3]])).toThrow("heatmap: rows[1] must be a row of 2 numbers");
    expect(wrong([[1]], { xNames: ["a", "b"] })).toThrow('heatmap: xNames must be a list of 1 texts, got ["a", "b"].');
    expect(wrong([[1]], { min: 2, max: 1 })).toThrow(
      "heatmap: min must be 1 or less, the value of the last colour, got 2.",
    );
    const large = { data: new Float32Array(100_001), shape: [1, 100_001] };
    expect(() => heatmap(large)).toThrow("heatmap: rows must be of 100000 numbers or fewer, got 100001.");
  });
});
