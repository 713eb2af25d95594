import { ProgressRecorder } from "./ProgressRecorder.js";

describe("ProgressRecorder", () => {
  it("knows the epoch, its batches and its logs", () => {
    const progress = new ProgressRecorder();
    expect(progress).toMatchObject({ epoch: undefined, batch: 0, logs: {}, isOver: false });
    progress.onEpochBegin(3);
    progress.onTrainBatchEnd(0, { loss: 2 });
    progress.onTrainBatchEnd(1, { loss: 1 });
    expect(progress).toMatchObject({ epoch: 3, batch: 2, logs: { loss: 1 }, isOver: false });
    progress.onEpochEnd(3, { loss: 1, val_loss: 4 });
    expect(progress).toMatchObject({ epoch: 3, batch: 2, logs: { loss: 1, val_loss: 4 }, isOver: true });
    progress.onEpochBegin(4);
    expect(progress).toMatchObject({ epoch: 4, batch: 0, logs: {}, isOver: false });
  });
});
