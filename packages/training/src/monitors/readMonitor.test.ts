import { readMonitor } from "./readMonitor.js";

const names = ["loss", "acc", "score"];

describe("readMonitor", () => {
  it("knows losses and accuracies by name, and does as it is told", () => {
    expect(readMonitor("f", { monitor: "loss", mode: "auto" }, names)).toBe(-1);
    expect(readMonitor("f", { monitor: "acc", mode: "auto" }, names)).toBe(1);
    expect(readMonitor("f", { monitor: "loss", mode: "max" }, names)).toBe(1);
    expect(readMonitor("f", { monitor: "score", mode: "min" }, names)).toBe(-1);
  });

  it("says which logs there are, and where it cannot tell", () => {
    const read = (monitor: string) => () => readMonitor("f", { monitor, mode: "auto" }, names);
    expect(read("val_loss")).toThrow('f: monitor must be one of loss, acc, score, got "val_loss".');
    expect(read("score")).toThrow('f: mode must be "min" or "max" where monitor is "score", got "auto".');
  });
});
