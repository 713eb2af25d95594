import type { Axis } from "../figure/Figure.js";
import { placeXTicks } from "./placeXTicks.js";

const names = (length: number, name: string): Axis => {
  const list = Array.from({ length }, (_, i) => `${name}${i}`);
  return { kind: "names", label: "", min: -0.5, max: length - 0.5, names: list };
};

describe("placeXTicks", () => {
  it("sets short names side by side", () => {
    const { ticks, turn } = placeXTicks(names(5, "n"), 500, 100);
    expect([ticks.length, turn]).toEqual([5, 0]);
  });

  it("turns names that are too long for that, as little as lets all of them stay", () => {
    const [few, more] = [
      placeXTicks(names(4, "a long name "), 250, 100),
      placeXTicks(names(12, "a long name "), 250, 100),
    ];
    expect([few.ticks.length, few.turn]).toEqual([4, 30]);
    expect([more.ticks.length, more.turn]).toEqual([12, 60]);
  });

  it("leaves out names where there are too many", () => {
    const { ticks, turn } = placeXTicks(names(500, "n"), 500, 100);
    expect(turn).toBe(0);
    expect(ticks.length).toBeGreaterThan(10);
    expect(ticks.length).toBeLessThan(20);
  });

  it("turns every name where each is wanted, rather than leave out some", () => {
    const axis = names(12, "a name ");
    expect(placeXTicks(axis, 500, 100)).toMatchObject({ turn: 0, ticks: { length: 6 } });
    expect(placeXTicks({ ...axis, each: true }, 500, 100)).toMatchObject({ turn: 30, ticks: { length: 12 } });
    expect(placeXTicks({ ...axis, each: true }, 1200, 100)).toMatchObject({ turn: 0, ticks: { length: 12 } });
  });

  it("turns as many as there is room for where that is not each, and many more than side by side", () => {
    const axis: Axis = { ...names(40, "a long name "), each: true };
    const { turn, ticks } = placeXTicks(axis, 500, 100);
    expect(turn).toBeGreaterThan(0);
    expect(ticks.length).toBeGreaterThanOrEqual(10);
    expect(placeXTicks({ ...names(46, ""), each: true }, 400, 100).turn).toBe(0);
  });

  it("turns every n-th name of a long list, as the slides turn dates", () => {
    const { ticks, turn } = placeXTicks({ ...names(60, "2020-03-0"), tickEvery: 5 }, 500, 100);
    expect([ticks.length, turn]).toEqual([12, 30]);
  });

  it("turns by the degrees that were asked for", () => {
    expect(placeXTicks({ ...names(3, "n"), turn: 90 }, 500, 100).turn).toBe(90);
    expect(placeXTicks({ ...names(60, "2020-03-0"), turn: 0 }, 500, 100).turn).toBe(0);
  });

  it("keeps turned names in the height that there is", () => {
    const { height, ticks } = placeXTicks(names(9, "a name longer than it should be "), 400, 60);
    expect(height).toBeLessThanOrEqual(60);
    expect(ticks[0]!.text).toMatch(/…$/);
  });

  it("writes fewer numbers where they are long", () => {
    const axis = { kind: "numbers", label: "", min: 0, max: 1e6 } as const;
    const [wide, narrow] = [placeXTicks(axis, 600, 100), placeXTicks(axis, 120, 100)];
    expect(wide.ticks.length).toBeGreaterThan(narrow.ticks.length);
    expect(narrow).toMatchObject({ turn: 0, ticks: [{ text: "0" }, { text: "500000" }, { text: "1000000" }] });
  });

  it("turns weeks rather than name two months", () => {
    const axis = { kind: "time", label: "", min: Date.UTC(2020, 2, 1), max: Date.UTC(2020, 3, 29) } as const;
    expect(placeXTicks(axis, 540, 100)).toMatchObject({ turn: 30, ticks: { length: 9 } });
  });
});
