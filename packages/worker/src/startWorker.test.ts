import { execFileSync } from "node:child_process";
import type { Worker } from "node:worker_threads";
import { flagsOfModules, startWorker } from "./startWorker.node.js";

describe("startWorker in Node", () => {
  it("starts a worker that answers", async () => {
    const worker = startWorker() as Worker;
    const answer = new Promise((resolve) => worker.once("message", resolve));
    worker.postMessage({ call: "nothing", value: undefined, number: 5 });
    expect(await answer).toEqual({ answer: 5, value: undefined });
    await worker.terminate();
  });

  // Vite, webpack and rspack look for these very words.
  it("is written for bundlers in a browser", async () => {
    const urls: unknown[] = [];
    Object.assign(globalThis, { Worker: function (...given: unknown[]) { urls.push(...given); } }); // prettier-ignore
    const { startWorker: startInBrowser } = await import("./startWorker.browser.js");
    startInBrowser();
    Reflect.deleteProperty(globalThis, "Worker");
    expect(String(urls[0])).toMatch(/\/src\/thread\/worker\.js$/);
    expect(urls[1]).toEqual({ type: "module" });
  });
});

describe("flagsOfModules", () => {
  it("are the flags that say how modules are found and read, with their values", () => {
    const flags = ["--input-type=module", "--import", "tsx", "--conditions=a", "-e", "1", "--max-old-space-size=9"];
    expect(flagsOfModules(flags)).toEqual(["--import", "tsx", "--conditions=a"]);
    expect(flagsOfModules([])).toEqual([]);
  });

  it("are those that a worker takes", () => {
    const script =
      'new (require("node:worker_threads").Worker)("", { eval: true, execArgv: ["-r", "node:fs", "-C", "a"] });';
    expect(String(execFileSync(process.execPath, ["-e", script]))).toBe("");
  });
});
