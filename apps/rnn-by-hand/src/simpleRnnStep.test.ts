import { simpleRnnStep } from "./simpleRnnStep.js";

describe("simpleRnnStep", () => {
  it("is tanh of input, state and bias", () => {
    const weights = { h: { W: [[0.5]], U: [[0.25]], b: [0.1], d: [0] } };
    const { h } = simpleRnnStep(weights, [2], { h: [0.4], c: [7] });
    expect(h).toEqual([Math.tanh(0.5 * 2 + 0.25 * 0.4 + 0.1)]);
  });

  it("hands on what it does not use", () => {
    const weights = { h: { W: [[0]], U: [[0]], b: [0], d: [0] } };
    expect(simpleRnnStep(weights, [1], { h: [1], c: [7] })).toEqual({ h: [0], c: [7], gates: {} });
  });
});
