import { ReferenceProjection } from "./ReferenceProjection.js";

// Two gates of one unit, vectors of two numbers: weights [[1, 10], [2, 20]].
const options = { batch: 2, size: 2, gates: 2, units: 1 };
const weights = Float64Array.of(1, 10, 2, 20);
const vector = Float64Array.of(3, 5);

describe("ReferenceProjection", () => {
  it("multiplies with the columns of the gate and adds its bias", () => {
    const projection = new ReferenceProjection(weights, { ...options, bias: Float64Array.of(100, 200) });
    expect([...projection.forward(0, 0, vector)]).toEqual([3 + 10 + 100]);
    expect([...projection.forward(0, 1, vector)]).toEqual([30 + 100 + 200]);
  });

  it("adds to a sum that it is given", () => {
    const projection = new ReferenceProjection(weights, options);
    const sum = Float64Array.of(1000);
    expect(projection.forward(0, 0, vector, sum)).toBe(sum);
    expect([...sum]).toEqual([1013]);
  });

  it("uses one set of dropout multipliers for all gates, or the set of the gate", () => {
    const one = new ReferenceProjection(weights, { ...options, dropout: Float64Array.of(1, 1, 0, 2) });
    expect([0, 1].map((gate) => one.forward(1, gate, vector)[0])).toEqual([20, 200]);
    const each = new ReferenceProjection(weights, { ...options, dropout: Float64Array.of(1, 1, 0, 2, 1, 1, 2, 0) });
    expect([0, 1].map((gate) => each.forward(1, gate, vector)[0])).toEqual([20, 60]);
  });

  it("gives the gradients by vector, weights and bias, summed over the calls", () => {
    const dropout = Float64Array.of(1, 1, 0, 2);
    const projection = new ReferenceProjection(weights, { ...options, dropout, bias: Float64Array.of(0, 0) });
    const vectorGradient = new Float64Array(2);
    projection.backward(1, 0, vector, Float64Array.of(7), vectorGradient);
    projection.backward(1, 1, vector, Float64Array.of(1), vectorGradient);
    expect([...vectorGradient]).toEqual([0, 2 * (7 * 2 + 20)]);
    expect([...projection.weightsGradient]).toEqual([0, 0, 7 * 10, 10]);
    expect([...projection.biasGradient]).toEqual([7, 1]);
  });

  it("has no gradient of a bias that is not there", () => {
    expect(new ReferenceProjection(weights, options).biasGradient.length).toBe(0);
  });
});
