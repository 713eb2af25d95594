import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { maskNames, masksBehindInputs } from "./multiHeadArguments.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("masksBehindInputs", () => {
  it("moves masks behind the inputs, and says which they are", () => {
    const [x, mask] = [tf.ones([1, 2, 3]), tf.ones([1, 2])];
    const { tensors, others } = masksBehindInputs([x, x], { keyMask: mask, queryMask: mask, mask: [mask, mask] });
    expect(tensors).toEqual([x, x, mask, mask]);
    expect(others).toEqual({ mask: [mask, mask, null, null], givenMasks: "queryMask keyMask" });
  });

  it("leaves other calls as they are", () => {
    const inputs = [tf.ones([1, 2, 3])];
    expect(masksBehindInputs(inputs, { useCausalMask: true, valueMask: null })).toEqual({
      tensors: inputs,
      others: { useCausalMask: true },
    });
  });
});

describe("maskNames", () => {
  it("are those of the inputs, in the order in which they stand", () => {
    expect(maskNames("queryMask attentionMask")).toEqual(["queryMask", "attentionMask"]);
    expect(maskNames(undefined)).toEqual([]);
  });
});
