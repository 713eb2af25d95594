import { multiHeadAttention } from "./MultiHeadAttention.js";
import { MULTI_HEAD_OPTIONS } from "./multiHeadOptions.js";

describe("MULTI_HEAD_OPTIONS", () => {
  it("has Keras's defaults", () => {
    expect(multiHeadAttention({ numHeads: 2, keyDim: 3 }).getConfig()).toMatchObject({
      valueDim: null,
      dropout: 0,
      useBias: true,
      useGate: false,
      outputShape: null,
      slidingWindow: null,
    });
    expect(MULTI_HEAD_OPTIONS.numHeads.required).toBe(true);
  });

  it("names what is wrong", () => {
    const make = (options: object) => () => multiHeadAttention({ numHeads: 2, keyDim: 3, ...options });
    expect(make({ numHeads: 0 })).toThrow("MultiHeadAttention: numHeads must be an integer of 1 or more, got 0.");
    expect(make({ valueDim: 0 })).toThrow("valueDim must be an integer of 1 or more, or null, got 0.");
    expect(make({ outputShape: [] })).toThrow("outputShape must be an integer of 1 or more, a list of such, or null");
    expect(make({ slidingWindow: 1.5 })).toThrow("slidingWindow must be an integer of 1 or more, or null, got 1.5.");
  });
});
