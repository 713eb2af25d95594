import { nextTurn as nextTurnInBrowser } from "./nextTurn.browser.js";
import { nextTurn as nextTurnInNode } from "./nextTurn.node.js";

describe.each([
  ["Node", nextTurnInNode],
  ["a browser", nextTurnInBrowser],
])("nextTurn in %s", (_, nextTurn) => {
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

describe("nextTurn in a browser alone", () => {
  it("comes back where there are no messages to oneself", async () => {
    const { MessageChannel } = globalThis;
    Reflect.deleteProperty(globalThis, "MessageChannel");
    await expect(nextTurnInBrowser()).resolves.toBeUndefined();
    Object.assign(globalThis, { MessageChannel });
  });
});
