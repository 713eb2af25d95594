import { useBackend } from "@seqloom/backend";
import { batchNormalization, dense, sequential } from "@seqloom/layers";
import { trainedWeights } from "./trainedWeights.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("trainedWeights", () => {
  it("lists what is trained, layer by layer, in models inside as well", () => {
    const inner = sequential([dense({ units: 2, inputShape: [3] }), batchNormalization()]);
    const model = sequential([inner, dense({ units: 1, trainable: false }), dense({ units: 1, useBias: false })]);
    expect(trainedWeights(model).map(({ originalName }) => originalName.split("/").at(-1))).toEqual([
      "kernel",
      "bias",
      "gamma",
      "beta",
      "kernel",
    ]);
  });
});
