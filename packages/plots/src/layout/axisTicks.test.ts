import type { Axis } from "../figure/Figure.js";
import { axisTicks, roundEnds } from "./axisTicks.js";

const numbers: Axis = { kind: "numbers", label: "", min: 0, max: 1 };
const texts = (axis: Axis, count = 5) => axisTicks(axis, count).map(({ text }) => text);

describe("axisTicks", () => {
  it("are round numbers between the ends", () => {
    expect(axisTicks(numbers, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: at.toFixed(1) })));
    expect(texts({ ...numbers, min: 3, max: 97 })).toEqual(["20", "40", "60", "80"]);
  });

  it("are whole numbers for epochs, however few there are", () => {
    expect(texts({ ...numbers, kind: "integers", min: 0.5, max: 3.5 }, 10)).toEqual(["1", "2", "3"]);
  });

  it("are the names, every n-th", () => {
    const axis: Axis = { ...numbers, kind: "names", names: ["a", "b", "c", "d"] };
    expect(texts(axis)).toEqual(["a", "b", "c", "d"]);
    expect(axisTicks({ ...axis, tickEvery: 3 }, 5)).toEqual([
      { at: 0, text: "a" },
      { at: 3, text: "d" },
    ]);
  });

  it("are moments in UTC, as exact as their steps", () => {
    const axis: Axis = { ...numbers, kind: "time", min: Date.UTC(2020, 0, 1), max: Date.UTC(2020, 11, 31) };
    expect(texts(axis, 4)).toEqual(["2020-01", "2020-04", "2020-07", "2020-10"]);
    expect(texts({ ...axis, max: axis.min + 3_600_000 * 6 }, 3)).toEqual([
      ...["01-01 00:00", "01-01 03:00", "01-01 06:00"],
    ]);
  });

  it("are given places, every n-th", () => {
    const places = [1, 2, 3, 4, 5].map((day) => Date.UTC(2020, 0, day));
    const axis: Axis = { ...numbers, kind: "time", min: places[0]!, max: places[4]!, places, tickEvery: 2 };
    expect(texts(axis)).toEqual(["2020-01-01", "2020-01-03", "2020-01-05"]);
  });
});

describe("roundEnds", () => {
  it("moves the ends to round numbers", () => {
    expect(roundEnds({ ...numbers, min: 3, max: 97 }, 5)).toMatchObject({ min: 0, max: 100 });
  });

  it("leaves names and times alone", () => {
    const axis: Axis = { ...numbers, kind: "names", min: -0.5, max: 2.5 };
    expect(roundEnds(axis, 5)).toBe(axis);
  });
});
