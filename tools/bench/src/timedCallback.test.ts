import { timedCallback } from "./timedCallback.js";

describe("timedCallback", () => {
  it("calls the hooks as they are, with their arguments, and sums their times", async () => {
    const seen: unknown[] = [];
    let clock = 0;
    const callback = {
      count: 0,
      onEpochBegin(epoch: number): void {
        this.count += 1;
        seen.push(epoch);
        clock += 5;
      },
      async onEpochEnd(epoch: number, logs: object): Promise<void> {
        await Promise.resolve();
        seen.push(epoch, logs, this.count);
        clock += 7;
      },
    };
    const { callback: timed, ms } = timedCallback(callback, () => clock);
    await timed.onEpochBegin!(3);
    expect(timed.onBatchEnd).toBeUndefined(); // a hook that it does not have
    clock += 100;
    await timed.onEpochEnd!(3, { loss: 1 });
    expect(seen).toEqual([3, 3, { loss: 1 }, 1]);
    expect(ms()).toBe(12);
  });
});
