import * as tf from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { isSymbolic, listOf } from "./layerCall.js";

describe("listOf", () => {
  it("makes a list of one, of many and of none", () => {
    expect(listOf(1)).toEqual([1]);
    expect(listOf([1, 2])).toEqual([1, 2]);
    expect(listOf(null)).toEqual([]);
    expect(listOf(undefined)).toEqual([]);
  });
});

describe("isSymbolic", () => {
  it("tells a tensor of a model that is being built from one with numbers", async () => {
    await useBackend("cpu");
    expect([input({ shape: [2] }), tf.zeros([1, 2]), undefined].map(isSymbolic)).toEqual([true, false, false]);
  });
});
