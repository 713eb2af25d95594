import { type Tensor, tensor3d } from "@tensorflow/tfjs-core";
import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaGru } from "./jenaGru.js";
import { jenaReversedGru } from "./jenaReversedGru.js";

describe("jenaReversedGru", () => {
  itIsAModel({
    make: jenaReversedGru,
    rows: ["gru (GRU) (None, 32) 4608", "dense (Dense) (None, 1) 33"],
    makeSmall: ({ seed }) => jenaReversedGru({ features: 2, units: 8, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("reads the steps from the last to the first", () => {
    const [backwards, forwards] = [jenaReversedGru({ features: 1, seed: 1 }), jenaGru({ features: 1, seed: 1 })];
    const answer = (model: typeof backwards, ...steps: number[]) => {
      const x = tensor3d(steps, [1, steps.length, 1]);
      return (model.predict(x) as Tensor).dataSync()[0];
    };
    expect(answer(backwards, 1, 2, 3)).toBe(answer(forwards, 3, 2, 1));
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaReversedGru({ units: 0 })).toThrow(
      "models.jenaReversedGru: units must be an integer of 1 or more, got 0.",
    );
    expect(() => jenaReversedGru({ depth: 3 } as never)).toThrow("models.jenaReversedGru: options must be made of");
  });
});
