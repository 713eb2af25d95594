import { bidirectional, dense, gru, lstm, sequential, simpleRnn } from "@seqloom/layers";
import type { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { weightFormula } from "./weightFormula.js";

beforeAll(() => useBackend("cpu"));

describe("weightFormula", () => {
  const formulaOf = (layer: layers.Layer) => weightFormula(sequential([layer]).layers[0]!);
  const inputShape = [10, 3];

  it.each([
    [() => simpleRnn({ units: 2, inputShape }), "1 x (2 x (2 + 3) + 2) = 12", 1 * (2 * (2 + 3) + 2)],
    [() => lstm({ units: 50, inputShape }), "4 x (50 x (50 + 3) + 50) = 10,800", 4 * (50 * (50 + 3) + 50)],
    [() => lstm({ units: 2, inputShape, useBias: false }), "4 x (2 x (2 + 3)) = 40", 4 * (2 * (2 + 3))],
    [() => gru({ units: 2, inputShape }), "3 x (2 x (2 + 3) + 2 x 2) = 42", 3 * (2 * (2 + 3) + 2 * 2)],
    [() => gru({ units: 2, inputShape, resetAfter: false }), "3 x (2 x (2 + 3) + 2) = 36", 3 * (2 * (2 + 3) + 2)],
    [
      () => bidirectional({ layer: gru({ units: 2 }), inputShape }),
      "2 x 3 x (2 x (2 + 3) + 2 x 2) = 84",
      2 * 3 * (2 * (2 + 3) + 2 * 2),
    ],
  ] as const)("is the slide's, and right: %#", (make, formula, product) => {
    expect(formulaOf(make())).toBe(formula);
    expect(formula.endsWith(` = ${product.toLocaleString("en-US")}`)).toBe(true);
  });

  it("refuses other layers, and one without weights", () => {
    expect(() => formulaOf(dense({ units: 2, inputShape: [3], name: "dense" }))).toThrow(
      'weightFormula: layer must be a SimpleRNN, LSTM, GRU or a Bidirectional of one, got "dense".',
    );
    expect(() => weightFormula(lstm({ units: 2, name: "lstm" }))).toThrow(
      'weightFormula: layer must be one that has seen its first input, got "lstm".',
    );
  });
});
