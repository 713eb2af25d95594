import { chosenRows } from "../course/courseRows.js";
import type { Run } from "../runs/Run.js";
import { verdictOf } from "./verdictOf.js";

const [lstm] = chosenRows("imdb-sentiment", "lstm");
const [naive] = chosenRows("jena-temperature", "naive");
const runsOf = (...values: number[]) => values.map((value, i) => ({ seed: i + 1, value }) as Run);

describe("verdictOf", () => {
  const row = { ...lstm!, slide: 0.89, keras: { values: [0.88] } };

  it("takes the median, and the easier one of slide and Keras, within half a point", () => {
    expect(verdictOf(row, runsOf(0.1, 0.876, 0.9))).toBe("reached");
    expect(verdictOf(row, runsOf(0.1, 0.874, 0.9))).toBe("short");
  });

  it("takes an error within 2 %", () => {
    const error = { ...naive!, slide: 0.3, keras: { values: [0.2] } };
    expect(verdictOf(error, runsOf(0.305))).toBe("reached");
    expect(verdictOf(error, runsOf(0.307))).toBe("short");
  });

  it("is strict where a figure is wanted of its own", () => {
    expect(verdictOf({ ...row, wanted: 0.9 }, runsOf(0.89))).toBe("short");
    const { slide: _slide, keras: _keras, ...alone } = row;
    expect(verdictOf({ ...alone, wanted: 0.9 }, runsOf(0.9))).toBe("reached");
  });

  it("says where there is nothing to compare", () => {
    const { slide: _slide, keras: _keras, ...alone } = row;
    expect(verdictOf(alone, runsOf(0.9))).toBe("no target");
    expect(verdictOf(row, [])).toBe("not run");
    expect(verdictOf(chosenRows("rnn-by-hand", undefined)[0]!, [])).toBe("no target");
  });
});
