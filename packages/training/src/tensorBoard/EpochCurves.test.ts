import { MemoryFolder, createFileWriter } from "@seqloom/tensorboard";
import { readEventFile } from "@seqloom/testing";
import { EpochCurves } from "./EpochCurves.js";
import type { LogRun } from "./LogRun.js";

function log(optimizer: object, logs: Record<string, number>) {
  const folder = new MemoryFolder();
  const [train, validation] = ["train", "validation"].map((run) => createFileWriter(folder, { run }));
  const run = { train, validation, model: { optimizer }, settings: { writeStepsPerSecond: false } };
  const curves = new EpochCurves(run as unknown as LogRun);
  curves.onEpochBegin();
  curves.onEpochEnd(7, logs);
  return [train, validation].map((writer) => {
    writer!.close();
    const [, ...events] = readEventFile(folder.bytes(writer!.path));
    return events.map(({ tag, step, value }) => [tag, step, value![0]]);
  });
}

describe("EpochCurves", () => {
  it("writes training and validation into files of their own, names in order, then the learning rate", () => {
    const logs = { loss: 4, acc: 1, val_loss: 3, val_acc: 2 };
    expect(log({ iterations: 21, learningRate: 0.5 }, logs)).toEqual([
      [
        ["epoch_acc", 7, 1],
        ["epoch_loss", 7, 4],
        ["epoch_learning_rate", 7, 0.5],
      ],
      [
        ["evaluation_acc_vs_iterations", 21, 2],
        ["evaluation_loss_vs_iterations", 21, 3],
        ["epoch_acc", 7, 2],
        ["epoch_loss", 7, 3],
      ],
    ]);
  });

  it("writes the rate once where it is a log already, and none where the optimizer has none", () => {
    const [withLog] = log({ iterations: 1, learningRate: 0.25 }, { learning_rate: 0.5, loss: 1 });
    expect(withLog).toEqual([
      ["epoch_learning_rate", 7, 0.25],
      ["epoch_loss", 7, 1],
    ]);
    expect(log({ iterations: 1 }, { loss: 1 })[0]).toEqual([["epoch_loss", 7, 1]]);
  });
});
