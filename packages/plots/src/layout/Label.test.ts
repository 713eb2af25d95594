import { inside, type Label, labelRect, middleToBaseline, overlap } from "./Label.js";

const label: Label = { text: "預測", x: 100, y: 50, size: 10, anchor: "start" };

describe("labelRect", () => {
  it("lies around the text, by its anchor", () => {
    const { height, ...rest } = labelRect(label);
    expect(rest).toEqual({ x: 100, y: 50 - 8.8, width: 20 });
    expect(height).toBeCloseTo(11.2, 9);
    expect(labelRect({ ...label, anchor: "middle" }).x).toBe(90);
    expect(labelRect({ ...label, anchor: "end" }).x).toBe(80);
  });
});

describe("overlap and inside", () => {
  const rect = { x: 0, y: 0, width: 10, height: 10 };

  it("tell rectangles that share an area from neighbours", () => {
    expect(overlap(rect, { x: 9, y: 9, width: 5, height: 5 })).toBe(true);
    expect(overlap(rect, { x: 10, y: 0, width: 5, height: 5 })).toBe(false);
  });

  it("tell a rectangle in another one from one that reaches out", () => {
    expect(inside({ x: 0, y: 5, width: 10, height: 5 }, rect)).toBe(true);
    expect(inside({ x: 1, y: 5, width: 10, height: 5 }, rect)).toBe(false);
  });
});

describe("middleToBaseline", () => {
  it("puts the middle of capital letters, 0.73 of the font high, in the middle", () => {
    expect(Math.abs(middleToBaseline(100) - 73 / 2)).toBeLessThan(1);
  });
});
