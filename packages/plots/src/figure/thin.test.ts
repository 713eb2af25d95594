import { thinLine, thinPoints } from "./thin.js";

const places = (length: number, width: number) => Float64Array.from({ length }, (_, i) => (i * width) / length);

describe("thinLine", () => {
  it("leaves a line alone that has few points", () => {
    const x = places(100, 600);
    expect(thinLine(x, x, 600)).toEqual({ x: [...x], y: [...x], index: [...x.keys()] });
  });

  it("keeps the first, lowest, highest and last point of each column of pixels", () => {
    const y = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i * 1.7) * 100);
    const { index } = thinLine(places(10_000, 100), y, 100);
    expect(index.length).toBeLessThanOrEqual(400);
    for (let column = 0; column < 100; column++) {
      const inColumn = [...y.subarray(column * 100, (column + 1) * 100)];
      const kept = index.filter((i) => Math.floor(i / 100) === column).map((i) => y[i]!);
      expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...inColumn), Math.max(...inColumn)]);
      expect([kept[0], kept.at(-1)]).toEqual([inColumn[0], inColumn.at(-1)]);
    }
  });

  it("keeps gaps, and the lowest and highest values beside them", () => {
    const y = Float64Array.from({ length: 1000 }, (_, i) =>
      i === 0 || i === 502 ? NaN : i === 503 ? 9 : i === 504 ? -9 : 0,
    );
    const { index } = thinLine(places(1000, 10), y, 10);
    expect(index).toEqual(expect.arrayContaining([0, 502, 503, 504]));
  });
});

describe("thinPoints", () => {
  it("leaves out points that lie on another one, and those without a place", () => {
    const [x, y] = [Float64Array.of(1, 1.1, 5, 6, 1), Float64Array.of(2, 2.1, 7, NaN, 3)];
    expect(thinPoints(x, y)).toEqual({ x: [1, 5, 1], y: [2, 7, 3], index: [0, 2, 4] });
  });

  it("draws each of the places once that many points share", () => {
    const x = Float64Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 64);
    const y = Float64Array.from({ length: 50_000 }, (_, i) => (i * 104_729) % 40);
    expect(thinPoints(x, y).index.length).toBeLessThanOrEqual(64 * 40);
  });
});
