import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import type { DropoutCase } from "../testing/givenMasks.js";
import { itDropsAsInKeras, itRunsAsInKeras, type RecurrentCase } from "../testing/recurrentCase.js";
import { GRU, gru } from "./GRU.js";

const fixtures = `${import.meta.dirname}/../fixtures`;
const { cases } = readJson<{ cases: readonly RecurrentCase[] }>(`${fixtures}/gru.json`);
const { cases: dropoutCases } = readJson<{ cases: readonly DropoutCase[] }>(`${fixtures}/recurrent_dropout.json`);

describe("GRU", () => {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));
    itRunsAsInKeras(cases);
    itDropsAsInKeras(dropoutCases);
  });

  it("has Keras 3's defaults", () => {
    const layer = gru({ units: 2 });
    expect(layer).toBeInstanceOf(GRU);
    expect([layer.activation, layer.recurrentActivation, layer.resetAfter]).toEqual(["tanh", "sigmoid", true]);
    expect(layer.name).toMatch(/^gru(_\d+)?$/);
  });

  it.each([
    [true, [2, 15], 3 * 5 * (3 + 5 + 2)],
    [false, [15], 3 * 5 * (3 + 5 + 1)],
  ])("names its weights and counts them as Keras does with resetAfter %p", (resetAfter, biasShape, count) => {
    const layer = gru({ units: 5, resetAfter, name: "encoder" });
    layer.apply(input({ shape: [4, 3] }));
    expect(layer.weights.map(({ originalName, shape }) => [originalName, shape])).toEqual([
      ["encoder/kernel", [3, 15]],
      ["encoder/recurrent_kernel", [5, 15]],
      ["encoder/bias", biasShape],
    ]);
    expect(layer.countParams()).toBe(count);
  });

  it("refuses wrong options with one clear error", () => {
    expect(() => gru({ units: 1.5 })).toThrow("GRU: units must be an integer of 1 or more, got 1.5.");
    expect(() => gru({ units: 2, resetAfter: 1 as never })).toThrow("GRU: resetAfter must be true or false, got 1.");
    expect(() => gru({ units: 2, unitForgetBias: true } as never)).toThrow('got "unitForgetBias".');
  });
});
