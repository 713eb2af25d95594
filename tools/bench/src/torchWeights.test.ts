import { fromRows, type NdArray } from "@seqloom/array";
import fc from "fast-check";
import { torchWeights } from "./torchWeights.js";

const vector = (...values: number[]): NdArray => ({ data: Float32Array.from(values), shape: [values.length] });

describe("torchWeights", () => {
  it("turns a GRU's gates z r h into rows r z n, with both biases", () => {
    const kernel = fromRows([
      [1, 2, 3],
      [4, 5, 6],
    ]); // two features, one unit
    const weights = [kernel, fromRows([[7, 8, 9]]), { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] }];
    expect(torchWeights([{ kind: "gru", units: 1 }], weights)).toEqual({
      "0.weight_ih_l0": fromRows([
        [2, 5],
        [1, 4],
        [3, 6],
      ]),
      "0.weight_hh_l0": fromRows([[8], [7], [9]]),
      "0.bias_ih_l0": vector(2, 1, 3),
      "0.bias_hh_l0": vector(5, 4, 6),
    });
  });

  it("leaves an LSTM's gates in their order and fills the second bias with zeros", () => {
    const weights = [fromRows([[1, 2, 3, 4]]), fromRows([[5, 6, 7, 8]]), vector(0, 1, 0, 0)];
    expect(torchWeights([{ kind: "lstm", units: 1 }], weights)).toMatchObject({
      "0.weight_ih_l0": fromRows([[1], [2], [3], [4]]),
      "0.bias_ih_l0": vector(0, 1, 0, 0),
      "0.bias_hh_l0": vector(0, 0, 0, 0),
    });
  });

  it("names the backward half of a Bidirectional as PyTorch does", () => {
    const layer = { kind: "bidirectional", layer: { kind: "simpleRnn", units: 1 } } as const;
    const weights = [1, 2, 3, 4, 5, 6].map((value, i) => (i % 3 === 2 ? vector(value) : fromRows([[value]])));
    expect(torchWeights([layer], weights)).toMatchObject({
      "0.weight_hh_l0": fromRows([[2]]),
      "0.weight_ih_l0_reverse": fromRows([[4]]),
      "0.bias_ih_l0_reverse": vector(6),
    });
  });

  it("puts the outputs of a convolution first, and numbers the layers with those that have no weights", () => {
    const kernel = { data: Float32Array.from({ length: 12 }, (_, i) => i), shape: [2, 3, 2] }; // [size, in, out]
    const conv1d = { kind: "conv1d", filters: 2, kernelSize: 2, activation: "relu" } as const;
    const dense = { kind: "dense", units: 1, activation: "linear" } as const;
    const weights = [kernel, vector(0, 0), fromRows([[1], [2]]), vector(3)];
    expect(torchWeights([conv1d, { kind: "globalMaxPooling1d" }, dense], weights)).toEqual({
      "0.weight": { data: Float32Array.of(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11), shape: [2, 3, 2] },
      "0.bias": vector(0, 0),
      "2.weight": fromRows([[1, 2]]),
      "2.bias": vector(3),
    });
  });

  it("keeps every number of a kernel", () => {
    const sizes = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(sizes, sizes, (features, units) => {
        const numbers = (length: number) => Float32Array.from({ length }, (_, i) => i);
        const kernel = { data: numbers(features * 3 * units), shape: [features, 3 * units] };
        const recurrent = { data: numbers(units * 3 * units), shape: [units, 3 * units] };
        const bias = { data: numbers(6 * units), shape: [2, 3 * units] };
        const turned = torchWeights([{ kind: "gru", units }], [kernel, recurrent, bias])["0.weight_ih_l0"]!;
        expect(turned.shape).toEqual([3 * units, features]);
        expect([...turned.data].sort((a, b) => a - b)).toEqual([...kernel.data]);
      }),
    );
  });
});
