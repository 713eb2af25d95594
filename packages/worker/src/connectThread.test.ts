import { Worker } from "node:worker_threads";
import { connectThread } from "./connectThread.js";

/** Stands in for a browser's Worker. */
class FakeWorker {
  readonly listeners = new Map<string, (event: unknown) => void>();
  readonly posted: unknown[] = [];
  ended = false;
  addEventListener(event: string, listener: (event: never) => void): void {
    this.listeners.set(event, listener as (event: unknown) => void);
  }
  postMessage(message: unknown, transfer: unknown): void {
    this.posted.push([message, transfer]);
  }
  terminate(): void {
    this.ended = true;
  }
  fire(event: string, given: object): void {
    this.listeners.get(event)!(given);
  }
}

describe("connectThread", () => {
  it("connects to a worker of Node, and tells when it ends by itself", async () => {
    const source = `const { parentPort } = require("node:worker_threads");
      parentPort.once("message", (message) => { parentPort.postMessage(message); setTimeout(() => process.exit(4), 1); });`;
    const failed = new Promise<Error>((resolve) => {
      const thread = connectThread(new Worker(source, { eval: true }), resolve);
      thread.listen((message) => expect(message).toEqual([1]));
      thread.post([1], []);
    });
    expect((await failed).message).toBe("fitInWorker: the worker ended with code 4 before the training.");
  });

  it("ends a worker of Node", async () => {
    let errors = 0;
    const worker = new Worker("setInterval(() => undefined, 1000);", { eval: true });
    const thread = connectThread(worker, () => errors++);
    await thread.end();
    expect(worker.threadId).toBe(-1);
  });

  it("connects to a worker of a browser, and tells its errors", async () => {
    const worker = new FakeWorker();
    const errors: string[] = [];
    const received: unknown[] = [];
    const thread = connectThread(worker, ({ message }) => errors.push(message));
    thread.listen((message) => received.push(message));
    const buffer = new ArrayBuffer(1);
    thread.post("a", [buffer]);
    worker.fire("message", { data: "b" });
    expect([worker.posted, received]).toEqual([[["a", [buffer]]], ["b"]]);
    let prevented = 0;
    const preventDefault = (): void => void prevented++;
    worker.fire("error", { message: "Uncaught Error: no", preventDefault });
    worker.fire("error", { preventDefault });
    worker.fire("messageerror", {});
    expect(errors).toEqual([
      "fitInWorker: the worker failed: Uncaught Error: no.",
      "fitInWorker: the worker failed; its file does not load.",
      "fitInWorker: a message of the worker cannot be read.",
    ]);
    expect(prevented).toBe(2);
    await thread.end();
    expect(worker.ended).toBe(true);
  });
});
