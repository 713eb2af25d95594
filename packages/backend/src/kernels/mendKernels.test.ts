import * as tf from "@tensorflow/tfjs-core";
import { expectNoTensorLeft } from "@seqloom/testing";
import { mendKernels } from "./mendKernels.js";
import { useBackend } from "../start/useBackend.js";

const kernels = (backend: string) =>
  new Map(tf.getKernelsForBackend(backend).map(({ kernelName, kernelFunc }) => [kernelName, kernelFunc]));

/** The names of the kernels that mending adds to a backend, and of those that it replaces. */
async function changes(backend: "wasm" | "cpu") {
  const before = kernels(backend);
  await useBackend(backend);
  const after = kernels(backend);
  const names = [...after.keys()].sort();
  return {
    added: names.filter((name) => !before.has(name)),
    replaced: names.filter((name) => before.has(name) && before.get(name) !== after.get(name)),
  };
}

describe("mendKernels", () => {
  it("leaves wasm alone when cpu is started, and does not load it", async () => {
    await import("@tensorflow/tfjs-backend-cpu");
    const { added, replaced } = await changes("cpu");
    expect(added).toEqual([]);
    expect(replaced).toEqual([
      ...["AvgPool3DGrad", "AvgPoolGrad", "ResizeBilinearGrad", "ResizeNearestNeighborGrad", "UnsortedSegmentSum"],
    ]);
    expect(tf.getKernelsForBackend("wasm")).toEqual([]);
  });

  it("adds and replaces the kernels that the README names", async () => {
    await import("@tensorflow/tfjs-backend-wasm");
    expect(await changes("wasm")).toEqual({
      added: [
        ...["Conv2DBackpropFilter", "DepthwiseConv2dNativeBackpropFilter", "DepthwiseConv2dNativeBackpropInput"],
        "UnsortedSegmentSum",
      ],
      replaced: [
        ...["AvgPool3DGrad", "AvgPoolGrad", "Cast", "ClipByValue", "Conv3DBackpropFilterV2", "Conv3DBackpropInputV2"],
        ...["Identity", "MaxPool3D", "MaxPool3DGrad", "MaxPoolGrad", "OneHot", "Prelu", "Relu6"],
        ...["ResizeNearestNeighborGrad", "Reverse", "Select"],
      ],
    });
  });

  it("does nothing the second time", () => {
    const before = kernels("wasm");
    mendKernels("wasm");
    expect(kernels("wasm")).toEqual(before);
  });

  it("keeps what sets up the kernels of tfjs below", async () => {
    await useBackend("wasm");
    const setUp = tf.getKernelsForBackend("wasm").filter(({ setupFunc }) => setupFunc !== undefined);
    expect(setUp.map(({ kernelName }) => kernelName)).toEqual(expect.arrayContaining(["Prelu", "Reverse", "Select"]));
  });

  it("leaves no tensor behind, and nothing else in memory", async () => {
    await useBackend("cpu");
    await expectNoTensorLeft(() =>
      tf.tidy(() => void tf.unsortedSegmentSum(tf.ones([2]), tf.tensor1d([0, 1], "int32"), 2)),
    );
  });
});
