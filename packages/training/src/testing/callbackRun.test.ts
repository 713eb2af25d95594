import { callbackRun, playEpochs } from "./callbackRun.js";

describe("callbackRun", () => {
  it("keeps what is printed", () => {
    const { context, printed } = callbackRun(["loss"]);
    context.write("a");
    context.write("b");
    expect(printed()).toBe("ab");
  });
});

describe("playEpochs", () => {
  it("calls the hooks of each epoch with logs of its own", async () => {
    const epochs: number[] = [];
    const callback = {
      onEpochBegin: (epoch: number) => void epochs.push(epoch),
      onEpochEnd: (epoch: number, logs: Record<string, number>) => void (logs.epoch = epoch),
    };
    const given = [{ loss: 2 }, { loss: 1 }];
    const logs = await playEpochs(callback, callbackRun(["loss"]), given, 3);
    expect(epochs).toEqual([3, 4]);
    expect(logs).toEqual([{ loss: 2, epoch: 3 }, { loss: 1, epoch: 4 }]); // prettier-ignore
    expect(given[0]).toEqual({ loss: 2 });
  });
});
