import { geometricMean, isOurs, rivalTime, timeOf, usualTime } from "./stepRatios.js";

const result = (ms: number) => ({
  ...{ sgdLosses: [], losses: [], ms, steps: 9, facts: "", peakMb: 0, addedMb: 0 },
});
const cannot = { cannot: "no plan" };
const results = { "plan@20": cannot, "tape@20": result(4), keras: result(10), "pytorch-flush": result(8) };

describe("timeOf", () => {
  it("is the median of a peer that has one", () => {
    expect(["keras", "plan@20", "brain.js"].map((name) => timeOf(results, name))).toEqual([10, undefined, undefined]);
  });
});

describe("usualTime", () => {
  it("is that of the tape where there is no plan", () => {
    expect(usualTime(results, { major: "20" })).toBe(4);
    expect(usualTime({ ...results, "plan@20": result(3) }, { major: "20" })).toBe(3);
    expect(usualTime(results, { major: "24" })).toBeUndefined();
  });
});

describe("rivalTime", () => {
  it("is that of the faster one", () => {
    expect(rivalTime(results)).toBe(8);
    expect(rivalTime({ "tape@20": result(4) })).toBeUndefined();
  });
});

describe("isOurs", () => {
  it("knows our ways in any Node", () => {
    expect(["plan@20", "native@26", "keras"].map(isOurs)).toEqual([true, true, false]);
  });
});

describe("geometricMean", () => {
  it("is the root of the product, over those that are known", () => {
    expect(geometricMean([2, undefined, 8])).toBeCloseTo(4, 12);
    expect(geometricMean([undefined])).toBeUndefined();
  });
});
