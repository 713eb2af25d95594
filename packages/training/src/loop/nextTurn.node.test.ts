import { nextTurn } from "./nextTurn.node.js";

describe("nextTurn in Node", () => {
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
});
