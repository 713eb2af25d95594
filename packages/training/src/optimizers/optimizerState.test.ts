import { useBackend } from "@seqloom/backend";
import { memory, train } from "@tensorflow/tfjs-core";
import { fit } from "../loop/fit.js";
import { exponentialDecay } from "../schedules/decays.js";
import { labels, noisyModel, rows, settings } from "../testing/stoppedTraining.js";
import { getLearningRate, setLearningRate } from "./learningRate.js";
import { adam, sgd } from "./optimizers.js";
import { describeOptimizer, optimizerState, restoreOptimizer } from "./optimizerState.js";

beforeAll(() => useBackend("cpu"));

describe("optimizerState", () => {
  it.each([
    ["of this package", () => adam()],
    ["of tfjs", () => train.adam(0.1)],
  ])("goes into another model's optimizer %s, with the tensors that it needs", async (_, optimizer) => {
    const [one, other] = [noisyModel({ optimizer: optimizer() }), noisyModel({ optimizer: optimizer() })];
    await fit(one, rows, labels, { ...settings, epochs: 2 });
    setLearningRate(one, 0.25);
    const saved = structuredClone(await optimizerState("f", one));
    const before = memory().numTensors;
    await restoreOptimizer(other, saved);
    expect(memory().numTensors - before).toBe(2 * 6); // two slots of each trained weight
    expect(structuredClone(await optimizerState("f", other)).slots.map((slot) => slot?.values)).toEqual(
      saved.slots.map((slot) => slot?.values),
    );
    expect(getLearningRate(other)).toBe(0.25);
    expect(other.optimizer.iterations).toBe(10);
  });

  it("has no learning rate where a schedule decides it", async () => {
    const schedule = exponentialDecay({ initialLearningRate: 1, decaySteps: 10, decayRate: 0.5 });
    const model = noisyModel({ optimizer: sgd({ learningRate: schedule }) });
    expect(await optimizerState("f", model)).toMatchObject({ learningRate: null, slots: [] });
  });

  it("names an optimizer whose state tfjs does not give", async () => {
    const model = noisyModel({ optimizer: train.adamax(0.1) });
    await expect(optimizerState("backupAndRestore", model)).rejects.toThrow(
      'backupAndRestore: model must be compiled with an optimizer whose state can be saved, as those of this package can, got "Adamax". tfjs says: getWeights() is not implemented for Adamax yet.',
    );
  });
});

describe("describeOptimizer", () => {
  it("has all options as they were given, whatever the learning rate is now, and those of a schedule", () => {
    const optimizer = sgd({ momentum: 0.5, learningRate: 0.1 });
    optimizer.learningRate = 0.05;
    expect(describeOptimizer(optimizer)).toMatchObject({ learningRate: 0.1, momentum: 0.5, nesterov: false });
    const learningRate = exponentialDecay({ initialLearningRate: 1, decaySteps: 10, decayRate: 0.5 });
    expect(describeOptimizer(sgd({ learningRate }))).toMatchObject({ schedule: "ExponentialDecay", decaySteps: 10 });
    expect(describeOptimizer(train.momentum(0.1, 0.9))).toEqual({ momentum: 0.9, useNesterov: false });
  });
});
