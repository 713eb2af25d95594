import { readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { setBackend } from "@tensorflow/tfjs-core";
import { setRandomSeed } from "@seqloom/training";
import { nets } from "../testing/nets.js";
import { type FitInWorkerOptions, fitInWorkerOptions } from "./fitInWorkerOptions.js";
import { makeJob } from "./makeJob.js";

beforeAll(() => useBackend("cpu"));

const { make, x, y } = nets.simpleRnn;
const settings = (options: FitInWorkerOptions = {}) => readOptions("fitInWorker", fitInWorkerOptions, options);

describe("makeJob", () => {
  it("has the engine of this thread, and the options that are plain values", async () => {
    const onProgress = (): void => undefined;
    const given = { epochs: 2, batchSize: 4, verbose: 0, callbacks: [], onProgress, seed: 3 } as const;
    const { job, senders } = await makeJob(make(), x, y, settings(given), ["onEpochEnd"]);
    expect(job.backend).toEqual({ name: "cpu", strict: false, wasmPaths: undefined });
    expect(job.kernels).toMatchObject({ threads: sharedKernels()!.threads });
    expect(job.options).toMatchObject({ epochs: 2, batchSize: 4, seed: 3 });
    expect(job).toMatchObject({ hears: ["onEpochEnd"], console: false, progress: true, modules: [] });
    expect(() => structuredClone(job)).not.toThrow();
    expect(senders).toEqual({});
  });

  it("draws the seed of the order here, as fit would", async () => {
    const seeds = async (options: FitInWorkerOptions): Promise<unknown> => {
      setRandomSeed(1);
      return (await makeJob(make(), x, y, settings(options), [])).job.options.seed;
    };
    expect(await seeds({})).toEqual(expect.any(Number));
    expect(await seeds({ seed: 7 })).toBe(7);
    expect(await seeds({ shuffle: false })).toBeUndefined();
  });

  it("has senders for generators, ahead where whole passes are taken", async () => {
    const batches = [{ x, y }];
    const generator = () => batches;
    const options = { validationData: batches, stepsPerEpoch: 1 };
    const { job, senders } = await makeJob(make(), generator, undefined, settings(options), []);
    expect(Object.keys(senders)).toEqual(["x", "validationData"]);
    expect(job.x).toEqual({ source: { kind: "iterable" }, ahead: false });
    expect(job.validationData).toEqual({ source: { kind: "list", length: 1 }, ahead: true });
  });

  it("makes places of files in a page absolute", async () => {
    await useBackend("cpu", { wasmPaths: "files/" });
    Object.assign(globalThis, { document: { baseURI: "https://here/page/" } });
    const { job } = await makeJob(make(), x, y, settings(), []);
    expect(job.backend.wasmPaths).toBe("https://here/page/files/");
    Reflect.deleteProperty(globalThis, "document");
    await useBackend("cpu");
  });

  it("names a backend that useBackend does not know", async () => {
    const { registerBackend, findBackendFactory } = await import("@tensorflow/tfjs-core");
    registerBackend("odd", findBackendFactory("cpu"));
    const model = make();
    await setBackend("odd");
    await expect(makeJob(model, x, y, settings(), [])).rejects.toThrow(
      'fitInWorker: backend must be one that useBackend knows, got "odd". `await useBackend();`',
    );
    await setBackend("cpu");
  });
});
