import { Worker } from "node:worker_threads";
import { ownPort as portInBrowser } from "./ownPort.browser.js";
import { ownPort as portInNode } from "./ownPort.node.js";

describe("ownPort in Node", () => {
  it("is there in a worker alone", () => {
    expect(() => portInNode()).toThrow("@seqloom/worker/worker is run by a worker thread; fitInWorker starts it.");
  });

  it("posts and listens", async () => {
    const source = `require("tsx/cjs/api").register();
      const port = require("./ownPort.node.ts").ownPort();
      port.listen((message) => port.post([message], []));`;
    const worker = new Worker(
      `process.chdir; ${source.replace("./ownPort.node.ts", `${import.meta.dirname}/ownPort.node.ts`)}`,
      { eval: true },
    );
    const answer = new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    worker.postMessage("a");
    expect(await answer).toEqual(["a"]);
    await worker.terminate();
  });
});

describe("ownPort in a browser", () => {
  it("posts and listens in the global scope of the worker", () => {
    const posted: unknown[] = [];
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const scope = {
      postMessage: (...given: unknown[]) => posted.push(given),
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
    };
    const before = {
      postMessage: Reflect.get(globalThis, "postMessage"),
      addEventListener: Reflect.get(globalThis, "addEventListener"),
    };
    Object.assign(globalThis, scope);
    const port = portInBrowser();
    const received: unknown[] = [];
    port.listen((message) => received.push(message));
    port.post("a", []);
    listeners[0]!({ data: "b" });
    Object.assign(globalThis, before);
    expect([posted, received]).toEqual([[["a", []]], ["b"]]);
  });
});
