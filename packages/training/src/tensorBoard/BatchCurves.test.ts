import { MemoryFolder, createFileWriter } from "@seqloom/tensorboard";
import { readEventFile } from "@seqloom/testing";
import { BatchCurves } from "./BatchCurves.js";
import type { LogRun } from "./LogRun.js";

describe("BatchCurves", () => {
  it("writes the logs of every n-th batch by name", () => {
    const folder = new MemoryFolder();
    const train = createFileWriter(folder);
    const curves = new BatchCurves({ train, settings: { writeStepsPerSecond: false } } as LogRun, 2);
    for (let batch = 0; batch < 4; batch++) {
      curves.onBatchBegin();
      curves.onBatchEnd(batch, { loss: batch, acc: -batch });
    }
    train.close();
    const events = readEventFile(folder.bytes(train.path)).slice(1);
    expect(events.map(({ tag, step, value }) => [tag, step, value![0]])).toEqual([
      ["batch_acc", 2, -1],
      ["batch_loss", 2, 1],
      ["batch_acc", 4, -3],
      ["batch_loss", 4, 3],
    ]);
  });
});
