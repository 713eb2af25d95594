import { bestEpoch } from "./bestEpoch.js";

describe("bestEpoch", () => {
  const history = { loss: [3, 2, 1], val_loss: [0.5, 0.4, 0.4], val_acc: [0.8, 0.9, 0.9], val_score: [1, 2, 3] };

  it("is the first of the lowest losses and of the highest accuracies", () => {
    expect(bestEpoch({ history }, "val_loss", { verbose: 0 })).toEqual({ epoch: 2, value: 0.4 });
    expect(bestEpoch({ history }, "val_acc")).toEqual({ epoch: 2, value: 0.9 });
  });

  it("passes over epochs whose value is not a number", () => {
    expect(bestEpoch({ history: { loss: [NaN, 2, NaN, 1] } }, "loss")).toEqual({ epoch: 4, value: 1 });
  });

  it("refuses a log that is not there, and one of which nobody knows what is good", () => {
    const allowed = "bestEpoch: name must be one of loss, val_loss, val_acc, got";
    expect(() => bestEpoch({ history }, "val_mae")).toThrow(`${allowed} "val_mae".`);
    expect(() => bestEpoch({ history }, "val_score")).toThrow(`${allowed} "val_score".`);
  });

  it("looks as far as early stopping with that patience does", () => {
    const falling = { val_loss: [0.6, 0.4, 0.5, 0.45, 0.3] };
    const epoch = (patience: number) => bestEpoch({ history: falling }, "val_loss", { patience }).epoch;
    expect([0, 1, 2, 3].map(epoch)).toEqual([2, 2, 2, 5]);
    expect(() => epoch(-1)).toThrow("bestEpoch: patience must be an integer of 0 or more, got -1.");
  });

  it("says where training and validation part", () => {
    let text = "";
    const write = (part: string): void => void (text += part);
    const loss = [0.7, 0.5, 0.3, 0.1];
    bestEpoch({ history: { loss, val_loss: [0.6, 0.4, 0.5, 0.7] } }, "val_loss", { write });
    bestEpoch({ history: { acc: [0.5, 0.9], val_acc: [0.8, 0.75] } }, "val_acc", { write });
    expect(text).toBe(
      "After epoch 2 loss still falls from 0.5000 to 0.1000 while val_loss rises from 0.4000 to 0.7000: the model overfits. " +
        "Train a new one for 2 epochs.\n" +
        "After epoch 1 acc still rises from 0.5000 to 0.9000 while val_acc falls from 0.8000 to 0.7500: the model overfits. " +
        "Train a new one for 1 epoch.\n",
    );
  });

  it.each<[string, Record<string, number[]>]>([
    ["validation is best at the end", { loss: [3, 2, 1], val_loss: [3, 2, 1] }],
    ["training gets worse as well", { loss: [1, 2, 3], val_loss: [1, 2, 3] }],
    ["nothing is known of training", { val_loss: [1, 2, 3] }],
    ["not every epoch was validated", { loss: [4, 3, 2, 1], val_loss: [1, 2] }],
  ])("says nothing where %s", (_, curves) => {
    const texts: string[] = [];
    bestEpoch({ history: curves }, "val_loss", { write: (text) => void texts.push(text) });
    bestEpoch({ history: { loss: [2, 1], val_loss: [1, 2] } }, "val_loss", {
      verbose: 0,
      write: (text) => void texts.push(text),
    });
    expect(texts).toEqual([]);
  });

  it("prints to the console where nothing receives the hint", () => {
    const log = import.meta.jest.spyOn(console, "log").mockImplementation(() => undefined);
    bestEpoch({ history: { loss: [2, 1], val_loss: [1, 2] } }, "val_loss");
    expect(log.mock.calls).toHaveLength(1);
    log.mockRestore();
  });
});
