import {
  callKeys,
  checkRecurrentCall,
  checkStates,
  checkTargets,
  dimensionsOf,
  outputDimensions,
} from "./checkRecurrentCall.js";
import type { RecurrentCall, RecurrentTargets } from "./recurrentTypes.js";

const shape = { gates: 4, states: 2, biases: 1, keys: callKeys("recurrentActivation") };
const floats = (length: number) => new Float32Array(length);
const call: RecurrentCall = {
  ...{ batch: 2, steps: 3, features: 5, units: 7, input: floats(30), kernel: floats(140) },
  recurrentKernel: floats(196),
};

describe("checkRecurrentCall", () => {
  it("lets a good call pass, with everything that it may have", () => {
    const more = {
      ...{ bias: floats(28), initialStates: [floats(14), floats(14)], mask: new Uint8Array(6), keepState: false },
      ...{ inputDropout: floats(10), recurrentDropout: floats(56), activation: "relu" as const },
    };
    expect(() => checkRecurrentCall("lstm.forward", { ...call, ...more }, shape)).not.toThrow();
  });

  it.each([
    [{ batch: 0 }, "lstm.forward: batch must be an integer of 1 or more, got 0."],
    [{ units: 0 }, "lstm.forward: units must be an integer of 1 or more, got 0."],
    [
      { input: floats(29) },
      "input must be a Float32Array of batch * steps * features = 30 numbers, got Float32Array(29).",
    ],
    [
      { kernel: floats(1) },
      "kernel must be a Float32Array of features * gates * units = 140 numbers, got Float32Array(1).",
    ],
    [{ recurrentKernel: floats(1) }, "recurrentKernel must be a Float32Array of units * gates * units = 196 numbers"],
    [
      { bias: new Float64Array(28) },
      "bias must be a Float32Array of gates * units = 28 numbers, got Float64Array(28).",
    ],
    [{ initialStates: [floats(14)] }, "initialStates must be a list of two arrays (h and c), got [Float32Array(14)]."],
    [
      { initialStates: [floats(14), floats(1)] },
      "initialStates[1] must be a Float32Array of batch * units = 14 numbers",
    ],
    [{ mask: new Uint8Array(5) }, "mask must be a Uint8Array of batch * steps = 6 values, got Uint8Array(5)."],
    [
      { inputDropout: floats(20) },
      "inputDropout must be a Float32Array of batch * features = 10 or 4 * batch * features = 40",
    ],
    [{ activation: "tan" }, 'activation must be one of "linear", "tanh", "sigmoid", "relu", "hardSigmoid"'],
    [{ goBackwards: 1 }, "goBackwards must be true or false, got 1."],
    [{ resetAfter: true }, "call must be made of batch, steps, features, units, input, kernel, recurrentKernel"],
  ])("names what is wrong: %o", (wrong, message) => {
    const given = { ...call, ...wrong } as RecurrentCall;
    expect(() => checkRecurrentCall("lstm.forward", given, shape)).toThrow(message);
  });
});

describe("checkStates", () => {
  it("lets gradients of states be left out, but not be more than there are states", () => {
    const { batch, units } = dimensionsOf({ batch: 2, steps: 1, features: 1, units: 3 });
    const check = (states: (Float32Array | undefined)[]) => () =>
      checkStates("gru.backward", "states", states, 1, [batch, units], true);
    expect(check([undefined])).not.toThrow();
    expect(check([])).not.toThrow();
    expect(check([floats(6), floats(6)])).toThrow("gru.backward: states must be a list of one array (h)");
  });
});

describe("checkTargets", () => {
  it("wants arrays of the sizes of the results, and none for states that nobody wants", () => {
    const check = (more: Partial<RecurrentCall>, targets: RecurrentTargets) => () =>
      checkTargets("lstm.forward", { ...call, ...more }, 2, targets);
    const states = [floats(14), floats(14)];
    expect(check({}, { output: floats(14), states })).not.toThrow();
    expect(check({ returnSequences: true }, { output: floats(42) })).not.toThrow();
    expect(check({}, { output: floats(42) })).toThrow(
      "lstm.forward: targets.output must be a Float32Array of batch * units = 14 numbers, got Float32Array(42).",
    );
    expect(check({ wantStates: false }, { states })).toThrow(
      "lstm.forward: targets.states must be left out with wantStates: false, got [Float32Array(14), Float32Array(14)].",
    );
  });
});

describe("outputDimensions", () => {
  it("has the steps where the outputs of all of them are asked for", () => {
    expect(outputDimensions({ ...call, returnSequences: true }).map(([name]) => name)).toEqual([
      "batch",
      "steps",
      "units",
    ]);
    expect(outputDimensions(call).map(([, size]) => size)).toEqual([2, 7]);
  });
});

describe("dimensionsOf", () => {
  it("gives each size its name", () => {
    expect(dimensionsOf(call).features).toEqual(["features", 5]);
  });
});

describe("callKeys", () => {
  it("has the keys of every cell and those that are asked for", () => {
    expect(callKeys("resetAfter").has("resetAfter")).toBe(true);
    expect(callKeys().has("resetAfter")).toBe(false);
    expect(callKeys().has("mask")).toBe(true);
  });
});
