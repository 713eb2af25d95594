import { backupAndRestore } from "../backup/backupAndRestore.js";
import type { Callback } from "../callbacks/Callback.js";
import { CallbackList } from "./CallbackList.js";

const params = { verbose: 1, epochs: 2, steps: 1 } as const;

describe("CallbackList", () => {
  it("calls the callbacks in their order, each awaited, and the console behind them", async () => {
    const order: string[] = [];
    const first: Callback = {
      async onEpochBegin() {
        await Promise.resolve();
        order.push("first");
      },
    };
    const second: Callback = { onEpochBegin: () => void order.push("second") };
    const list = new CallbackList({ callbacks: [first, second], params, write: (text) => void order.push(text) });
    await list.call("onEpochBegin", 0);
    expect(order).toEqual(["first", "second", "Epoch 1/2\n"]);
  });

  it("knows hooks of the user under both names, and not those of the console", () => {
    const list = new CallbackList({ callbacks: { onBatchEnd: () => undefined }, params });
    expect(list.hears("onTrainBatchEnd")).toBe(true);
    expect(list.hears("onTrainBatchBegin")).toBe(false);
    expect(list.hears("onEpochEnd")).toBe(false);
  });

  it("refuses what is no callback, in the name of its caller", () => {
    expect(() => new CallbackList({ callbacks: {}, params, caller: "train" })).toThrow(
      "train: callbacks must be an object with some of the methods",
    );
  });

  it("refuses backups, of which it would not know when they are due", () => {
    expect(() => new CallbackList({ callbacks: [backupAndRestore("folder")], params, caller: "train" })).toThrow(
      "train: callbacks[0] must be a callback other than backupAndRestore, which fit alone takes",
    );
  });
});
