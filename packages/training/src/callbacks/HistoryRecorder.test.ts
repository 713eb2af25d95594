import { HistoryRecorder } from "./HistoryRecorder.js";

describe("HistoryRecorder", () => {
  it("keeps a value of each epoch for each name", () => {
    const params = { verbose: 0, epochs: 6, steps: 2 } as const;
    const recorder = new HistoryRecorder(params);
    recorder.onEpochEnd(4, { loss: 3 });
    recorder.onEpochEnd(5, { loss: 2, val_loss: 1 });
    const history = { epoch: [4, 5], history: { loss: [3, 2], val_loss: [1] }, params };
    expect(recorder.toHistory()).toEqual(history);
  });
});
