import * as tf from "@tensorflow/tfjs-core";
import { describeWhere } from "@seqloom/testing";
import { obstacleOfTfjsNode, tfjsNode } from "./tfjsNode.node.js";
import { useBackend } from "../start/useBackend.js";

const PACKAGE = "@tensorflow/tfjs-node";

describe("obstacleOfTfjsNode", () => {
  it.each(["23.0.0", "24.21.0"])("says before anything is loaded that it breaks on Node %s", (version) => {
    expect(obstacleOfTfjsNode(PACKAGE, version)).toEqual({
      reason: `tfjs-node breaks on Node 23 and later, this is ${version}`,
      remedy: "run it on Node 20 or 22",
    });
  });

  it("says what to install", () => {
    expect(obstacleOfTfjsNode("@seqloom/there-is-none", "22.1.0")).toEqual({
      reason: "not installed",
      remedy: "npm install @seqloom/there-is-none",
    });
  });

  it("finds what is installed", () => {
    expect(obstacleOfTfjsNode("@tensorflow/tfjs-core", "20.19.0")).toBeUndefined();
  });
});

describe("tfjsNode, with a stand-in for TensorFlow", () => {
  const [CPU, GPU] = [PACKAGE, `${PACKAGE}-gpu`] as const;
  const noGpu = "TensorFlow finds no GPU, or not the CUDA libraries that it was built for";
  const otherPackage = "a process runs only one of tfjs-node and tfjs-node-gpu, and the other was started before";

  beforeAll(() => void tf.registerKernel({ kernelName: "Nothing", backendName: "tensorflow", kernelFunc: () => [] }));
  afterAll(() => tf.unregisterKernel("Nothing", "tensorflow"));
  afterEach(() => tf.removeBackend("tensorflow"));

  function standIn(isGPUPackage: boolean, isUsingGpuDevice: boolean): void {
    const backend = { isGPUPackage, isUsingGpuDevice, dispose: () => undefined };
    tf.registerBackend("tensorflow", () => backend as unknown as tf.KernelBackend);
  }

  it.each([
    [CPU, { isGpu: false, usesGpu: false }],
    [CPU, { isGpu: false, usesGpu: true }],
    [GPU, { isGpu: true, usesGpu: true }],
  ] as const)("takes %s where it is what was asked for: %o", async (name, { isGpu, usesGpu }) => {
    standIn(isGpu, usesGpu);
    await expect(tfjsNode(name).load()).resolves.toBeUndefined();
  });

  it("refuses to compute on the processor when a graphics card was asked for", async () => {
    standIn(true, false);
    await expect(tfjsNode(GPU).load()).rejects.toThrow(noGpu);
  });

  it.each([
    [CPU, { isGpu: true, usesGpu: true }],
    [CPU, { isGpu: true, usesGpu: false }],
    [GPU, { isGpu: false, usesGpu: false }],
    [GPU, { isGpu: false, usesGpu: true }],
  ] as const)("refuses %s where the other package was started before: %o", async (name, { isGpu, usesGpu }) => {
    standIn(isGpu, usesGpu);
    await expect(tfjsNode(name).load()).rejects.toThrow(otherPackage);
  });
});

describeWhere("tfjsNode on TensorFlow's native library", whyNot(), () => {
  it("starts by name, multiplies, and leaves room for another backend", async () => {
    expect(await useBackend("node")).toMatchObject({ name: "node", chosenBy: "name", failed: [] });
    expect(tf.getBackend()).toBe("tensorflow");
    const product = tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2]));
    expect(Array.from(await product.data())).toEqual([19, 22, 43, 50]);
    await useBackend("wasm");
    expect(tf.getBackend()).toBe("wasm");
    await useBackend("node");
    expect(Array.from(await tf.add(1, 2).data())).toEqual([3]);
  });

  it("keeps the backend of before when another cannot be started", async () => {
    await useBackend("cpu");
    await expect(useBackend("node-gpu")).rejects.toThrow("useBackend: name must be a backend that runs here");
    expect(tf.getBackend()).toBe("cpu");
  });
});

function whyNot(): string | undefined {
  const obstacle = obstacleOfTfjsNode(PACKAGE);
  return obstacle && `${obstacle.reason} (${obstacle.remedy})`;
}
