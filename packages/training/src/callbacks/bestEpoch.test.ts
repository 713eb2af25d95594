import { bestEpoch } from "./bestEpoch.js";

describe("bestEpoch", () => {
  const history = { loss: [3, 2, 1], val_loss: [0.5, 0.4, 0.4], val_acc: [0.8, 0.9, 0.9], val_score: [1, 2, 3] };

  it("is the first of the lowest losses and of the highest accuracies", () => {
    expect(bestEpoch({ history }, "val_loss")).toEqual({ epoch: 2, value: 0.4 });
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
});
