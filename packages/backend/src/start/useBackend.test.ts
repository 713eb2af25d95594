import * as tf from "@tensorflow/tfjs-core";
import * as tfLayers from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { sharedKernels } from "@seqloom/kernels";
import { backendNames } from "../backendNames.js";
import { runProgram } from "@seqloom/testing";
import { currentBackend } from "./currentBackend.js";
import { useBackend } from "./useBackend.js";

/** Lines that were printed while something ran. */
async function printed(run: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const methods = ["log", "warn", "info", "error"] as const;
  const before = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...parts: unknown[]) => void lines.push(parts.join(" "));
  try {
    await run();
  } finally {
    methods.forEach((method, index) => (console[method] = before[index]!));
  }
  return lines;
}

describe("useBackend", () => {
  beforeAll(() => void delete process.env.SEQLOOM_BACKEND);

  it("starts WebAssembly when nothing is asked for, and multiplies on it", async () => {
    expect(await useBackend()).toMatchObject({ name: "wasm", failed: [] });
    expect(tf.getBackend()).toBe("wasm");
    const product = tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2]));
    expect(Array.from(await product.data())).toEqual([19, 22, 43, 50]);
  });

  it("loads the kernels that the recurrent layers share", async () => {
    const { kernels } = await useBackend();
    const { variant, build, threads } = sharedKernels()!;
    expect(kernels).toEqual({ variant, build, threads });
  });

  it("takes strict kernels where they are asked for, and usual ones again afterwards", async () => {
    const usual = await useBackend();
    const { name, strict, kernels } = await useBackend("auto", { strict: true });
    expect({ name, strict, kernels }).toMatchObject({ name: "wasm", strict: true, kernels: { build: "strict" } });
    expect(sharedKernels()!.build).toBe("strict");
    expect(currentBackend()).toEqual({ name: "wasm", strict: true });
    process.env.SEQLOOM_STRICT = "1";
    expect((await useBackend("cpu")).message).toMatch(/^TensorFlow\.js on cpu, strict kernels on /);
    expect((await useBackend("wasm", { strict: false })).kernels).toEqual(usual.kernels);
    delete process.env.SEQLOOM_STRICT;
    expect((await useBackend()).strict).toBe(false);
  });

  it("refuses native kernels and native backends beside strict ones", async () => {
    await expect(useBackend("auto", { strict: true, kernels: "native" })).rejects.toThrow(
      'useBackend: kernels must be "auto" or "wasm" with strict, got "native". Their digits depend on the machine.',
    );
    await expect(useBackend("node", { strict: true })).rejects.toThrow(
      'useBackend: name must be "auto", "wasm" or "cpu" with strict, got "node". Its digits depend on the machine.',
    );
    await expect(useBackend("auto", { strict: 1 as never })).rejects.toThrow("strict must be true or false, got 1.");
  });

  it("starts plain JavaScript by name, without tfjs's greeting", async () => {
    const lines = await printed(async () => {
      expect(await useBackend("cpu")).toMatchObject({ name: "cpu", failed: [] });
      tf.ones([2, 2]).dispose();
    });
    expect(lines).toEqual([]);
    expect(tf.getBackend()).toBe("cpu");
  });

  it("leaves tfjs's own warnings on afterwards", async () => {
    await useBackend("cpu");
    expect(tf.env().getBool("PROD")).toBe(false);
  });

  it.each(["wasm", "cpu"] as const)("lets tfjs-layers build and train an LSTM on %s", async (name) => {
    await useBackend(name);
    const { layers, sequential } = tfLayers;
    const model = sequential({ layers: [layers.lstm({ units: 2, inputShape: [3, 1] }), layers.dense({ units: 1 })] });
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const loss = await model.trainOnBatch(tf.ones([2, 3, 1]), tf.zeros([2, 1]));
    expect(Number.isFinite(loss as number)).toBe(true);
  });

  it("can be called again, and switch back", async () => {
    await useBackend("wasm");
    await useBackend("cpu");
    expect((await useBackend("wasm")).name).toBe("wasm");
    expect(Array.from(await tf.add(1, 2).data())).toEqual([3]);
  });

  it("falls back to plain JavaScript where WebAssembly fails, and says why", async () => {
    await useBackend("cpu");
    tf.removeBackend("wasm");
    tf.registerBackend("wasm", () => Promise.reject(new Error("no WebAssembly here")));
    const lines = await printed(async () => {
      expect(await useBackend()).toMatchObject({
        name: "cpu",
        failed: [{ name: "wasm", reason: "no WebAssembly here" }],
        found: expect.not.arrayContaining(["wasm"]) as string[],
      });
      await expect(useBackend("wasm")).rejects.toThrow(
        'useBackend: name must be a backend that runs here, got "wasm". Reason: no WebAssembly here.',
      );
      expect(tf.getBackend()).toBe("cpu");
    });
    expect(lines).toEqual([]);
  });

  it("says what cannot run here, why, and what would help", async () => {
    const error = (await useBackend("webgl").catch((thrown: unknown) => thrown)) as Error;
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error.message).toBe(
      'useBackend: name must be a backend that runs here, got "webgl". Reason: runs in browsers only.',
    );
    const { found, missing, message, details } = await useBackend("cpu");
    expect(found).toEqual(expect.arrayContaining(["wasm", "cpu"]));
    expect([...found, ...missing.map(({ name }) => name)].sort()).toEqual([...backendNames].sort());
    expect(missing).toContainEqual({ name: "webgl", reason: "runs in browsers only" });
    expect(message).toMatch(/^TensorFlow\.js on cpu, fused kernels on \d+ threads?\.$/);
    expect(details).toMatch(/^not here: webgl: runs in browsers only$/m);
  });

  it("tells a program that does not wait for it what to write, and starts all the same", async () => {
    const { stdout } = await runProgram(`
      import { tensor } from "@tensorflow/tfjs-core";
      import { useBackend } from "@seqloom/backend";
      const started = useBackend();
      try {
        tensor([1]);
      } catch ({ message }) {
        console.log(message);
      }
      await started;
      console.log(tensor([1]).dataSync());`);
    expect(stdout).toBe(
      "TensorFlow.js has no backend yet: write `await useBackend();` (@seqloom/backend) " +
        "before the first layer, model or tensor.\nFloat32Array(1) [ 1 ]\n",
    );
  });

  describe("with SEQLOOM_BACKEND", () => {
    afterEach(() => void delete process.env.SEQLOOM_BACKEND);

    it("takes the backend that the variable names, and says so", async () => {
      process.env.SEQLOOM_BACKEND = "cpu";
      const report = await useBackend();
      expect(report).toMatchObject({ name: "cpu", chosenBy: "SEQLOOM_BACKEND" });
      expect(report.message).toContain("on cpu (SEQLOOM_BACKEND), ");
    });

    it("lets a name in the call win", async () => {
      process.env.SEQLOOM_BACKEND = "webgl";
      expect(await useBackend("cpu")).toMatchObject({ name: "cpu", chosenBy: "name" });
    });

    it("names the variable when it cannot be used", async () => {
      process.env.SEQLOOM_BACKEND = "gpu";
      await expect(useBackend("auto")).rejects.toThrow(
        /^useBackend: SEQLOOM_BACKEND must be one of "auto", .* got "gpu"/,
      );
      process.env.SEQLOOM_BACKEND = "webgl";
      await expect(useBackend()).rejects.toThrow("useBackend: SEQLOOM_BACKEND must be a backend that runs here");
    });
  });

  it("names the backends there are", async () => {
    await expect(useBackend("gpu" as "cpu")).rejects.toThrow(
      'useBackend: name must be one of "auto", "wasm", "cpu", "node", "node-gpu", "webgpu", "webgl", got "gpu".',
    );
  });
});
