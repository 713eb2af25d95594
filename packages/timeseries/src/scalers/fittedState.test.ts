import { isFitted, stateFromJson, stateToJson } from "./fittedState.js";

const COLUMNS = { mean: ["withMean", "withStd"], scale: ["withStd"], low: [] };

describe("isFitted", () => {
  it("asks whether one of the options is on; a column without options is always fitted", () => {
    const fitted = (settings: object) => Object.keys(COLUMNS).filter((name) => isFitted(COLUMNS, name, settings));
    expect(fitted({ withMean: true, withStd: false })).toEqual(["mean", "low"]);
    expect(fitted({ withMean: false, withStd: true })).toEqual(["mean", "scale", "low"]);
    expect(fitted({ withMean: false, withStd: false })).toEqual(["low"]);
  });
});

describe("stateToJson, stateFromJson", () => {
  const settings = { withMean: true, withStd: false };
  const state = { featuresIn: 2, mean: Float64Array.of(1, NaN), scale: undefined, low: Float64Array.of(3, 4) };

  it("write null for NaN and for what was not fitted, and read it back", () => {
    const json = stateToJson({ ...state, nSamplesSeen: Float64Array.of(5, 6) });
    expect(json).toEqual({ featuresIn: 2, mean: [1, null], scale: null, low: [3, 4], nSamplesSeen: [5, 6] });
    expect(stateFromJson("f", COLUMNS, settings, json)).toEqual({ ...state, nSamplesSeen: Float64Array.of(5, 6) });
  });

  it("read a state without a count of rows, and one with a single number", () => {
    const read = (more: object) => stateFromJson("f", COLUMNS, settings, { ...stateToJson(state), ...more });
    expect(read({})).not.toHaveProperty("nSamplesSeen");
    expect(read({ nSamplesSeen: 7 })).toHaveProperty("nSamplesSeen", 7);
    expect(() => read({ nSamplesSeen: "7" })).toThrow('f: state.nSamplesSeen must be a list of 2 numbers, got "7".');
  });

  it("refuse null for a column that the settings ask for, and read one that they do not ask for", () => {
    const json = { ...stateToJson(state), mean: null };
    expect(() => stateFromJson("f", COLUMNS, settings, json)).toThrow("f: state.mean must be a list of 2 numbers");
    const read = stateFromJson("f", COLUMNS, settings, { ...stateToJson(state), scale: [1, 2] });
    expect(read.scale).toEqual(Float64Array.of(1, 2));
  });
});
