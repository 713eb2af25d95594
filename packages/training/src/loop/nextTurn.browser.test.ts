import { nextTurn } from "./nextTurn.browser.js";

describe("nextTurn in browsers", () => {
  it("comes back after what was waiting already", async () => {
    const order: string[] = [];
    setTimeout(() => order.push("timer"), 0);
    const end = performance.now() + 5;
    while (performance.now() < end); // the timer is due now
    await Promise.resolve().then(() => order.push("promise"));
    await nextTurn();
    await nextTurn();
    expect(order).toEqual(["promise", "timer"]);
  });

  it("comes back where there are no messages to oneself", async () => {
    const { MessageChannel } = globalThis;
    Reflect.deleteProperty(globalThis, "MessageChannel");
    await expect(nextTurn()).resolves.toBeUndefined();
    Object.assign(globalThis, { MessageChannel });
  });
});
