import { type Tensor, tensor2d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { encoderDecoder, type EncoderDecoderOptions } from "./encoderDecoder.js";

const small = (options: EncoderDecoderOptions = {}) =>
  encoderDecoder({ inputSymbols: 6, outputSymbols: 5, outputDim: 4, units: 3, seed: 1, ...options });
const ids = (...rows: number[][]) => tensor2d(rows, undefined, "int32");
const answer = (model: ReturnType<typeof small>, source: number[], before: number[]) =>
  Array.from((model.predict([ids(source), ids(before)]) as Tensor).dataSync());

describe("encoderDecoder", () => {
  beforeAll(() => useBackend("cpu"));

  it.each(["dot", "additive", "none"] as const)("answers with chances at each step, attention %s", (attention) => {
    for (const cell of ["lstm", "gru"] as const) {
      const chances = answer(small({ attention, cell }), [3, 4, 5], [1, 2]);
      expect(chances).toHaveLength(2 * 5);
      expect(chances.slice(0, 5).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
    }
  });

  it("sees what stood before and not what comes, the whole source and no padding", () => {
    const model = small();
    const first = answer(model, [3, 4], [1, 2]);
    expect(answer(model, [3, 4], [1, 3]).slice(0, 5)).toEqual(first.slice(0, 5));
    expect(answer(model, [3, 5], [1, 2])).not.toEqual(first);
    const padded = answer(model, [3, 4, 0, 0], [1, 2]);
    for (const [index, chance] of first.entries()) expect(padded[index]).toBeCloseTo(chance, 6);
  });

  it("begins with the same weights for the same seed", () => {
    const weights = (seed: number) => small({ seed }).getWeights().map((weight) => Array.from(weight.dataSync())); // prettier-ignore
    expect(weights(3)).toEqual(weights(3));
    expect(weights(3)).not.toEqual(weights(4));
  });

  it("refuses wrong and unknown options", () => {
    expect(() => encoderDecoder({ outputSymbols: 2 })).toThrow(
      "models.encoderDecoder: outputSymbols must be an integer of 3 or more, got 2.",
    );
    expect(() => encoderDecoder({ layers: 3 } as never)).toThrow("models.encoderDecoder: options must be made of");
  });
});
