import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { KernelCall } from "./MendedKernel.js";
import { poolCall } from "./poolCall.js";

const call = (attrs: object) => ({ attrs }) as unknown as KernelCall;
const shaped = (shape: number[]) => ({ shape }) as TensorInfo;

describe("poolCall", () => {
  it("reads a pooling over images", () => {
    const attrs = { filterSize: [2, 3], strides: [2, 1], pad: "valid" };
    const { windows, outShape } = poolCall(call(attrs), shaped([2, 6, 5, 3]));
    expect(outShape).toEqual([2, 3, 3, 3]);
    expect(windows).toMatchObject({ batch: 2, size: [1, 2, 3], strides: [1, 2, 1], dilations: [1, 1, 1] });
  });

  it("reads a pooling over volumes", () => {
    const attrs = { filterSize: 2, strides: 2, pad: "same" };
    const { windows, outShape } = poolCall(call(attrs), shaped([1, 3, 4, 5, 2]));
    expect(outShape).toEqual([1, 2, 2, 3, 2]);
    expect(windows).toMatchObject({ size: [2, 2, 2], strides: [2, 2, 2], before: [0, 0, 0] });
  });
});
