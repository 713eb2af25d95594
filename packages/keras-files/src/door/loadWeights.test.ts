import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { adam, compile, fit, getLearningRate, sgd } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { denseWeights } from "../testing/files.js";
import { fixture } from "../testing/goldenModels.js";
import { loadModel } from "./loadModel.js";
import { loadWeights } from "./loadWeights.js";
import { modelFiles } from "./modelFiles.js";

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

  it("leaves an optimizer as it is that has done no step, or is of another kind", async () => {
    const trained = model();
    compile(trained, { optimizer: "adam", loss: "mse" });
    const train = (each: LayersModel) => fit(each, [[1, 2, 3]], [[1, 2]], { epochs: 1, verbose: 0 });
    await train(trained);
    await train(trained);
    const files = await modelFiles(trained, "a.weights.h5");
    const [fresh, other] = [model(), model()];
    compile(fresh, { optimizer: adam({ learningRate: 0.5 }), loss: "mse" });
    compile(other, { optimizer: sgd({ momentum: 0.9 }), loss: "mse" });
    await train(other);
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    for (const each of [fresh, other]) await loadWeights(each, files);
    expect(warn.mock.calls).toEqual([
      ["loadWeights: the state of SGD stays as it is: it has 4 variables, and 6 are in the file."],
    ]);
    warn.mockRestore();
    expect([getLearningRate(fresh), fresh.optimizer.iterations, other.optimizer.iterations]).toEqual([0.5, 0, 1]);
    for (const each of [fresh, other]) {
      expect([...each.getWeights()[0]!.dataSync()]).toEqual([...trained.getWeights()[0]!.dataSync()]);
    }
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
