import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { itRunsAsInKeras, type RecurrentCase } from "../testing/recurrentCase.js";
import { LSTM, lstm } from "./LSTM.js";

const { cases } = readJson<{ cases: readonly RecurrentCase[] }>(`${import.meta.dirname}/../fixtures/lstm.json`);

describe("LSTM", () => {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));
    itRunsAsInKeras(cases);
  });

  it("has Keras 3's defaults", () => {
    const layer = lstm({ units: 2 });
    expect(layer).toBeInstanceOf(LSTM);
    expect([layer.activation, layer.recurrentActivation, layer.unitForgetBias]).toEqual(["tanh", "sigmoid", true]);
    expect(layer.name).toMatch(/^lstm(_\d+)?$/);
  });

  it("names its weights and counts them as Keras does", () => {
    const layer = lstm({ units: 5, name: "encoder" });
    layer.apply(input({ shape: [4, 3] }));
    expect(layer.weights.map(({ originalName, shape }) => [originalName, shape])).toEqual([
      ["encoder/kernel", [3, 20]],
      ["encoder/recurrent_kernel", [5, 20]],
      ["encoder/bias", [20]],
    ]);
    expect(layer.countParams()).toBe(4 * 5 * (3 + 5 + 1));
  });

  it("begins with the forget gate open, unless it is told not to", () => {
    const biasOf = (unitForgetBias: boolean) => {
      const layer = lstm({ units: 2, unitForgetBias });
      layer.build([null, 4, 3]);
      return Array.from(layer.bias!.read().dataSync());
    };
    expect(biasOf(true)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
    expect(biasOf(false)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("gives its two states behind the output", () => {
    const layer = lstm({ units: 5, returnState: true, returnSequences: true });
    expect(layer.computeOutputShape([null, 6, 3])).toEqual([
      [null, 6, 5],
      [null, 5],
      [null, 5],
    ]);
  });

  it("refuses wrong options with one clear error", () => {
    expect(() => lstm({ units: 0 })).toThrow("LSTM: units must be an integer of 1 or more, got 0.");
    expect(() => lstm({ units: 2, recurrentActivation: "sigmiod" as never })).toThrow(
      /^LSTM: recurrentActivation must be "elu", .* or "tanh", got "sigmiod"\.$/,
    );
    expect(() => lstm({ units: 2, resetAfter: true } as never)).toThrow('got "resetAfter".');
  });
});
