import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { arrayBatches } from "../data/batches.js";
import { BatchStream } from "../data/BatchStream.js";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { column } from "../testing/rows.js";
import { trainingLoop } from "./trainingLoop.js";
import type { TrainingRun } from "./TrainingRun.js";

beforeAll(() => useBackend("cpu"));

function zeroModel(): LayersModel {
  const kernelInitializer = initializers.zeros();
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
  compile(model, { optimizer: "sgd", loss: "mae" });
  return model;
}

function stream(...numbers: number[]): BatchStream {
  const source = arrayBatches({ x: [column(...numbers)], y: [column(...numbers)], batchSize: 2 });
  return new BatchStream("fit", "generator", source);
}

/** Records its calls. */
class Diary implements Callback {
  readonly lines: string[] = [];
  onTrainBegin = ({ names }: TrainingContext): void => void this.lines.push(`begin ${names.join(" ")}`);
  onEpochBegin = (epoch: number): void => void this.lines.push(`epoch ${epoch}`);
  onBatchEnd = (batch: number): void => void this.lines.push(`batch ${batch}`);
  onEpochEnd = (_: number, logs: Logs): void => void this.lines.push(Object.keys(logs).join(" "));
  onTrainEnd = (logs: Logs): void => void this.lines.push(`end ${Object.keys(logs).join(" ")}`);
}

const rest: Omit<TrainingRun, "model" | "compiled" | "training" | "callbacks"> = {
  validation: undefined,
  validatesAfter: () => true,
  initialEpoch: 0,
  epochs: 2,
  signal: undefined,
  options: {},
  params: { verbose: 0, epochs: 2, steps: 2 },
  write: () => {},
};

describe("trainingLoop", () => {
  it("tells its callbacks of epochs and batches in order, and of validation at the end of an epoch", async () => {
    const model = zeroModel();
    const diary = new Diary();
    await trainingLoop({
      ...{ ...rest, model, compiled: readCompiled("fit", model), training: stream(1, 2, 3), callbacks: [diary] },
      ...{ validation: stream(4), validatesAfter: (epoch: number) => epoch === 1 },
    });
    expect(diary.lines).toEqual([
      "begin loss val_loss",
      ...["epoch 0", "batch 0", "batch 1", "loss"],
      ...["epoch 1", "batch 0", "batch 1", "loss val_loss"],
      "end loss val_loss",
    ]);
  });

  it("stops after the batch in which model.stopTraining is set, and ends that epoch", async () => {
    const model = zeroModel();
    const diary = new Diary();
    const stop = { onBatchEnd: (): void => void (model.stopTraining = true) };
    const compiled = readCompiled("fit", model);
    await trainingLoop({ ...rest, model, compiled, training: stream(1, 2, 3), callbacks: [diary, stop] });
    expect(diary.lines).toEqual(["begin loss", "epoch 0", "batch 0", "loss", "end loss"]);
  });

  it("leaves no tensor and no watch behind when a callback throws", async () => {
    const model = zeroModel();
    const { apply } = model.layers[0]!;
    const callback = {
      onBatchEnd: (): void => {
        throw new Error("no more");
      },
    };
    const run = { ...rest, model, compiled: readCompiled("fit", model), training: stream(1), callbacks: [callback] };
    await expectNoTensorLeft(() => expect(trainingLoop(run)).rejects.toThrow("no more"));
    expect(model.layers[0]!.apply).toBe(apply);
  });
});
