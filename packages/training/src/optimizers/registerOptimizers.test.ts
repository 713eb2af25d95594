import { io } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, loadLayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile, exponentialDecay, fit, KerasOptimizer } from "../index.js";
import { optimizerClasses } from "./optimizerFromConfig.js";

beforeAll(() => useBackend("cpu"));

async function reloaded(model: LayersModel): Promise<LayersModel> {
  let saved: io.ModelArtifacts | undefined;
  const save = async (artifacts: io.ModelArtifacts): Promise<io.SaveResult> => {
    saved = JSON.parse(JSON.stringify(artifacts)) as io.ModelArtifacts; // as in a file
    saved.weightData = artifacts.weightData!;
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } };
  };
  await model.save(io.withSaveHandler(save), { includeOptimizer: true });
  return loadLayersModel(io.fromMemory(saved!));
}

describe("a model that was saved with its optimizer", () => {
  it.each(Object.entries(optimizerClasses))("trains on as if it had not been: %s", async (className, make) => {
    const learningRate = exponentialDecay({ initialLearningRate: 0.1, decaySteps: 2, decayRate: 0.5 });
    const optimizer = make({ learningRate, clipnorm: 0.3, useEma: true, weightDecay: 0.1 });
    const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [3] })] });
    compile(model, { optimizer, loss: "mse" });
    const train = (one: LayersModel) => fit(one, [[1, 2, 3]], [[1, -1]], { epochs: 3, verbose: 0 });
    await train(model);
    const other = await reloaded(model);
    expect(other.optimizer).toBeInstanceOf(KerasOptimizer);
    expect(other.optimizer.getClassName()).toBe(className);
    expect(other.optimizer.getConfig()).toEqual(optimizer.getConfig());
    await train(model);
    await train(other);
    expect(other.optimizer.iterations).toBe(6);
    expect(other.getWeights().map((weight) => weight.dataSync())).toEqual(
      model.getWeights().map((weight) => weight.dataSync()),
    );
    for (const one of [model, other]) one.dispose();
  });
});
