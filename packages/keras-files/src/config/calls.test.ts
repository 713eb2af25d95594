import { OWN_MASKS, placeOf, placesOf, readCall, SWITCHES } from "./calls.js";

const tensor = (...history: unknown[]) => ({ class_name: "__keras_tensor__", config: { keras_history: history } });
const place = (layer: string, node = 0, output = 0) => ({ layer, node, output });

describe("readCall", () => {
  it("reads a call of Keras 3", () => {
    const node = {
      args: [[tensor("a", 0, 0), tensor("b", 1, 0)]],
      kwargs: { initial_state: [tensor("c", 0, 1)], mask: null, training: false, use_causal_mask: true },
    };
    expect(readCall("m/l", node)).toEqual({
      inputs: [place("a"), place("b", 1)],
      initialState: [place("c", 0, 1)],
      mask: [],
      ownMasks: {},
      switches: { useCausalMask: true },
    });
    expect(SWITCHES.use_causal_mask).toBe("useCausalMask");
  });

  it("reads a call of Keras 2, with states in its options or behind the input", () => {
    const node = [
      ["a", 0, 0, { initial_state: [["b", 0, 1]], training: null }],
      ["c", 0, 0, {}],
    ];
    expect(readCall("m/l", node)).toMatchObject({ inputs: [place("a"), place("c")], initialState: [place("b", 0, 1)] });
  });

  it("reads masks that attention was given", () => {
    const node = { args: [tensor("a", 0, 0), tensor("b", 0, 0)], kwargs: { value_mask: tensor("m", 0, 0) } };
    expect(readCall("m/l", node)).toMatchObject({
      inputs: [place("a"), place("b")],
      ownMasks: { valueMask: place("m") },
    });
    expect(OWN_MASKS.attention_mask).toBe("attentionMask");
  });

  it("refuses arguments that are no tensors", () => {
    expect(() => readCall("m/l", 3)).toThrow("m/l: a call of it must be an object or a list.");
    expect(() => readCall("m/l", { args: [3], kwargs: {} })).toThrow(
      "m/l: an argument of its call is no tensor of the model.",
    );
    expect(() => readCall("m/l", { args: [], kwargs: { axis: 3 } })).toThrow(
      "m/l: the argument axis of its call is not read here.",
    );
    expect(() => readCall("m/l", [["a", 0, 0, { axis: 1 }]])).toThrow(
      "m/l: the argument axis of its call is not read here.",
    );
  });
});

describe("placeOf", () => {
  it("refuses what is no place", () => {
    expect(placeOf("m", ["a", 0, 1])).toEqual(place("a", 0, 1));
    expect(() => placeOf("m", ["a", -1, 0])).toThrow("m: a tensor must be given as [layer, call, output].");
  });
});

describe("placesOf", () => {
  it("reads one place, a list and a record", () => {
    expect(placesOf("m", ["a", 0, 0])).toEqual([place("a")]);
    expect(placesOf("m", { x: ["a", 0, 0], y: [["b", 0, 0]] })).toEqual([place("a"), place("b")]);
    expect(() => placesOf("m", undefined)).toThrow("m: its inputs and outputs must be given");
  });
});
