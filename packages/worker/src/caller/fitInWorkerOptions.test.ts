import { readOptions } from "@seqloom/array";
import { fitOptions } from "@seqloom/training";
import { fitInWorkerOptions, workerOptions } from "./fitInWorkerOptions.js";

const read = (options: object) => readOptions("fitInWorker", fitInWorkerOptions, options as never);

describe("fitInWorkerOptions", () => {
  it("are those of fit and three more", () => {
    expect(Object.keys(fitInWorkerOptions)).toEqual([...Object.keys(fitOptions), ...Object.keys(workerOptions)]);
    expect(read({ epochs: 3 })).toMatchObject({ epochs: 3, modules: [], onProgress: undefined });
  });
});

describe("workerOptions", () => {
  it("refuse other values", () => {
    expect(() => read({ modules: "a.js" })).toThrow('fitInWorker: modules must be a list of URLs, got "a.js".');
    expect(() => read({ onProgress: 1 })).toThrow("fitInWorker: onProgress must be a function, got 1.");
    expect(() => read({ startWorker: {} })).toThrow("fitInWorker: startWorker must be a function");
  });
});
