import { placeLegend } from "./placeLegend.js";

const more = (count: number) => `… ${count} more`;
const room = { x: 0, y: 0, width: 300, height: 45 };

describe("placeLegend", () => {
  it("sets names in one line, in the middle", () => {
    const { items, rest, height } = placeLegend(["預測值", "真實值"], room, more);
    expect(items.map(({ layer, label }) => [layer, label.text])).toEqual([
      [0, "預測值"],
      [1, "真實值"],
    ]);
    const [first, last] = [items[0]!, items[1]!];
    expect(first.label.y).toBe(last.label.y);
    expect(first.x - 13).toBeCloseTo(300 - (last.label.x + 36), 6); // as far from the left as from the right
    expect(rest).toEqual([]);
    expect(height).toBeLessThan(25);
  });

  it("breaks into lines, and says how many names there was no room for", () => {
    const { items, rest, height } = placeLegend(
      Array.from({ length: 20 }, (_, i) => `series ${i}`),
      room,
      more,
    );
    expect(height).toBeLessThanOrEqual(room.height);
    expect(rest.map(({ text }) => text)).toEqual([`… ${20 - items.length} more`]);
    expect(items.length).toBeGreaterThan(2);
  });

  it("leaves out layers without a name, and takes no room for none", () => {
    expect(placeLegend(["", "b"], room, more).items.map(({ layer }) => layer)).toEqual([1]);
    expect(placeLegend([""], room, more)).toEqual({ items: [], rest: [], height: 0 });
  });
});
