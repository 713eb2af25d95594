import fc from "fast-check";
import { inside, labelRect, overlap } from "./Label.js";
import { placeWords } from "./placeWords.js";

const frame = { x: 0, y: 0, width: 300, height: 200 };

describe("placeWords", () => {
  it("sets a word right of its point, or left of it at the edge", () => {
    const [first, second] = placeWords(["好", "差"], [100, 295], [50, 100], frame);
    expect(first).toMatchObject({ text: "好", x: 107, anchor: "start" });
    expect(second).toMatchObject({ text: "差", x: 288, anchor: "end" });
  });

  it("leaves out a word that has no place, and an empty one", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => `word ${i}`);
    const labels = placeWords(crowd, new Array<number>(30).fill(150), new Array<number>(30).fill(100), frame);
    expect(labels.map(({ text }) => text)).toEqual(["word 0", "word 1", "word 2", "word 3"].slice(0, labels.length));
    expect(labels.length).toBeGreaterThan(0);
    expect(placeWords([""], [50], [50], frame)).toEqual([]);
  });

  it("lets no word touch another one, the frame or another point", () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 200 }),
      word: fc.string(),
    });
    const cases = fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const [x, y] = [points.map((one) => one.x), points.map((one) => one.y)];
      const rects = placeWords(
        points.map(({ word }) => word),
        x,
        y,
        frame,
      ).map(labelRect);
      for (const [i, rect] of rects.entries()) {
        expect(inside(rect, frame)).toBe(true);
        const wider = { ...rect, x: rect.x - 3, width: rect.width + 6 }; // two in one line are two words
        expect(rects.slice(0, i).some((other) => overlap(wider, other))).toBe(false);
      }
    });
    fc.assert(cases);
  });
});
