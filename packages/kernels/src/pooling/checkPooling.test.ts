import { checkInput, checkMask, checkOutput, checkPlaces, checkSizes } from "./checkPooling.js";

const sizes = { batch: 2, steps: 3, channels: 4 };

describe("checkSizes", () => {
  it("names a setting that is wrong", () => {
    const padded = { ...sizes, poolSize: 2, padding: "causal" as "same" };
    expect(() => checkSizes("pool", padded, ["poolSize", "padding"])).toThrow(
      'pool: padding must be "valid" or "same", got "causal".',
    );
    expect(() => checkSizes("pool", { ...sizes, steps: 0 }, [])).toThrow("pool: steps must be an integer of 1 or more");
  });
});

describe("checkInput", () => {
  it("wants a number for each channel of each step", () => {
    expect(() => checkInput("pool", "input", new Float32Array(24), sizes)).not.toThrow();
    expect(() => checkInput("pool", "input", new Float32Array(23), sizes)).toThrow("batch * steps * channels = 24");
  });
});

describe("checkOutput", () => {
  it("wants a number for each channel of each window", () => {
    expect(() => checkOutput("pool", "target", new Float32Array(8), sizes, 1)).not.toThrow();
    expect(() => checkOutput("pool", "target", new Float32Array(9), sizes, 1)).toThrow(
      "batch * windows * channels = 8",
    );
  });
});

describe("checkMask", () => {
  it("wants a byte for each step", () => {
    expect(() => checkMask("pool", { ...sizes, mask: new Uint8Array(6) })).not.toThrow();
    expect(() => checkMask("pool", { ...sizes, mask: new Uint8Array(5) })).toThrow("batch * steps = 6");
  });
});

describe("checkPlaces", () => {
  it("wants a step of the input for each output", () => {
    expect(checkPlaces("pool", Int32Array.of(0, 2), 2, 3)).toEqual(Int32Array.of(0, 2));
    expect(() => checkPlaces("pool", Int32Array.of(0, -1), 2, 3)).toThrow("steps from 0 to 2, got -1.");
    expect(() => checkPlaces("pool", undefined, 2, 3)).toThrow("result.places must be an Int32Array of 2 numbers");
  });
});
