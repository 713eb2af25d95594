import * as tf from "@tensorflow/tfjs-core";
import * as tfLayers from "@tensorflow/tfjs-layers";
import { sharedKernels } from "@seqloom/kernels";
import { useBackend } from "./useBackend.js";

/** What was printed while something ran. */
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
  it("starts WebAssembly when nothing is asked for, and multiplies on it", async () => {
    expect(await useBackend()).toMatchObject({ name: "wasm", failed: [] });
    expect(tf.getBackend()).toBe("wasm");
    const product = tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2]));
    expect(Array.from(await product.data())).toEqual([19, 22, 43, 50]);
  });

  it("loads the kernels that the recurrent layers share", async () => {
    const { kernels } = await useBackend();
    const { variant, threads } = sharedKernels()!;
    expect(kernels).toEqual({ variant, threads });
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
      });
      await expect(useBackend("wasm")).rejects.toThrow("useBackend: no backend runs here (wasm: no WebAssembly here).");
    });
    expect(lines).toEqual([]);
  });

  it("names the backends there are", async () => {
    await expect(useBackend("gpu" as "cpu")).rejects.toThrow(
      'useBackend: name must be one of "auto", "wasm", "cpu", got "gpu".',
    );
  });
});
