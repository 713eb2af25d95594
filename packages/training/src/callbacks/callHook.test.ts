import { callHook, hasHook } from "./callHook.js";

describe("callHook", () => {
  it("calls the hook of each callback in turn, and waits for it", async () => {
    const events: unknown[] = [];
    const slow = {
      onEpochEnd: async (epoch: number, logs: Record<string, number>) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        logs.added = epoch;
        events.push("slow");
      },
    };
    const quick = { onEpochEnd: (_: number, logs: object) => void events.push({ ...logs }) };
    await callHook([slow, {}, quick], "onEpochEnd", 3, { loss: 1 });
    expect(events).toEqual(["slow", { loss: 1, added: 3 }]);
  });

  it("gives nothing to wait for where no hook does, and takes a hook that returns a number", async () => {
    const events: number[] = [];
    const callback = { onEpochBegin: (epoch: number) => void events.push(epoch) };
    expect(callHook([callback, {}], "onEpochBegin", 0)).toBeUndefined();
    const arrow = { onEpochBegin: (epoch: number) => events.push(epoch) as unknown as void };
    await callHook([arrow, callback], "onEpochBegin", 1);
    expect(events).toEqual([0, 1, 1]);
  });

  it("knows the batch hooks of training by their other names", async () => {
    const events: unknown[] = [];
    const callback = {
      name: "mine",
      onBatchEnd(batch: number) {
        events.push([this.name, batch]);
      },
    };
    await callHook([callback], "onTrainBatchEnd", 2, {});
    await callHook([callback], "onTestBatchEnd", 3, {});
    expect(events).toEqual([["mine", 2]]);
  });

  it("hands an error on, and calls nobody behind it", async () => {
    const events: string[] = [];
    const broken = { onPredictEnd: () => Promise.reject(new Error("full")) };
    const behind = { onPredictEnd: () => void events.push("behind") };
    await expect(callHook([broken, behind], "onPredictEnd")).rejects.toThrow("full");
    expect(events).toEqual([]);
  });
});

describe("hasHook", () => {
  it("knows a hook under both of its names", () => {
    const callback = { onBatchEnd: () => undefined };
    expect([hasHook(callback, "onTrainBatchEnd"), hasHook(callback, "onBatchEnd")]).toEqual([true, true]);
    expect(hasHook(callback, "onTrainBatchBegin")).toBe(false);
  });
});
