import { coreCount, startWorker } from "./threads.browser.js";
import type { WorkerStart } from "./ThreadPool.js";

/** Stands in for a browser's Worker: keeps the URL of its source and what it is sent. */
class FakeWorker {
  static last: FakeWorker;
  readonly messages: unknown[] = [];
  onerror?: (event: { preventDefault(): void }) => void;
  constructor(readonly url: string) {
    FakeWorker.last = this;
  }
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

/** Runs something while a global has another value. */
function withGlobal(name: string, value: unknown, run: () => void): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  run();
  if (before) Object.defineProperty(globalThis, name, before);
  else Reflect.deleteProperty(globalThis, name);
}

describe("startWorker in a browser", () => {
  it("sends the module to a worker made of a Blob, and does without it where it fails", () => {
    const start = { queue: 1024 } as WorkerStart;
    withGlobal("Worker", FakeWorker, () => startWorker(start));
    const { url, messages, onerror } = FakeWorker.last;
    expect(url).toMatch(/^blob:/);
    expect(messages).toEqual([start]);
    let prevented = false;
    onerror!({ preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

describe("coreCount in a browser", () => {
  it("is what the browser tells, or 1", () => {
    withGlobal("navigator", { hardwareConcurrency: 6 }, () => expect(coreCount()).toBe(6));
    withGlobal("navigator", {}, () => expect(coreCount()).toBe(1));
  });
});
