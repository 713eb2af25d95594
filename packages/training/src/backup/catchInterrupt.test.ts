import { catchInterrupt as catchInBrowser } from "./catchInterrupt.browser.js";
import { catchInterrupt as catchInNode } from "./catchInterrupt.node.js";

describe("catchInterrupt in Node", () => {
  it("hears the first Ctrl-C, and leaves the second to others", () => {
    const others = process.listenerCount("SIGINT");
    const interrupt = catchInNode();
    expect(interrupt.isCaught).toBe(false);
    expect(process.listenerCount("SIGINT")).toBe(others + 1);
    let heard = 0;
    const other = (): void => void (heard += 1);
    process.on("SIGINT", other);
    process.emit("SIGINT");
    expect(interrupt.isCaught).toBe(true);
    expect(process.listenerCount("SIGINT")).toBe(others + 1);
    expect(interrupt.passOn()).toBe(false); // the other one has heard it
    process.off("SIGINT", other);
    expect(heard).toBe(1);
  });

  it("leaves no listener behind", () => {
    const others = process.listenerCount("SIGINT");
    catchInNode().close();
    expect(process.listenerCount("SIGINT")).toBe(others);
  });
});

describe("catchInterrupt in a browser", () => {
  it("never hears one", () => {
    const interrupt = catchInBrowser();
    expect([interrupt.isCaught, interrupt.passOn()]).toEqual([false, false]);
    interrupt.close();
  });
});
