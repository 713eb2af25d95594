import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { denseWeights } from "../testing/files.js";
import { fixture } from "../testing/goldenModels.js";
import { loadModel } from "./loadModel.js";
import { loadWeights } from "./loadWeights.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("loadWeights", () => {
  const model = () => sequential([dense({ units: 2, inputShape: [3], kernelInitializer: "ones" })]);

  it("sets weights from a file of weights or a whole model", async () => {
    const one = model();
    await loadWeights(one, denseWeights([3, 2], [2]));
    expect([...one.getWeights()[0]!.dataSync()]).toEqual([0, 0, 0, 0, 0, 0]);
    const whole = await loadModel(fixture("k3_lstm_embedding.keras"));
    const before = whole.getWeights().map((weight) => [...weight.dataSync()]);
    await loadWeights(whole, fixture("k3_lstm_embedding.keras"));
    expect(whole.getWeights().map((weight) => [...weight.dataSync()])).toEqual(before);
  });

  it("leaves a model as it was whose weights are not there", async () => {
    const one = model();
    await expect(loadWeights(one, denseWeights([3, 2]))).rejects.toThrow(
      /^loadWeights: the weight bias of layers\/dense \(dense.*\) is missing: 1 of 2 are in the file\.$/,
    );
    await expect(loadWeights(one, denseWeights([3, 2], [3]))).rejects.toThrow("must be of shape [2], and is [3]");
    expect([...one.getWeights()[0]!.dataSync()]).toEqual([1, 1, 1, 1, 1, 1]);
    await expect(loadWeights({} as never, denseWeights([3, 2]))).rejects.toThrow(
      "loadWeights: model must be a model of layers",
    );
  });
});
