import * as tf from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { firstShape, isSymbolic, listOf, shapesOf, tfjsMask } from "./layerCall.js";

beforeAll(() => useBackend("cpu"));

describe("listOf", () => {
  it("makes a list of one, of many and of none", () => {
    expect(listOf(1)).toEqual([1]);
    expect(listOf([1, 2])).toEqual([1, 2]);
    expect(listOf(null)).toEqual([]);
    expect(listOf(undefined)).toEqual([]);
  });
});

describe("shapesOf, firstShape", () => {
  it("take one shape as that of the first input", () => {
    expect([shapesOf([null, 3]), firstShape([null, 3])]).toEqual([[[null, 3]], [null, 3]]);
    const two = [[null, 3], [4, 5]]; // prettier-ignore
    expect([shapesOf(two), firstShape(two)]).toEqual([two, [null, 3]]);
  });
});

describe("tfjsMask", () => {
  it("keeps a mask, and makes null of none", () => {
    const mask = tf.zeros([1, 2], "bool");
    expect(tfjsMask(mask)).toBe(mask);
    expect([tfjsMask(null), tfjsMask(undefined)]).toEqual([null, null]);
  });
});

describe("isSymbolic", () => {
  it("tells a tensor of a model that is being built from one with numbers", () => {
    expect([input({ shape: [2] }), tf.zeros([1, 2]), undefined].map(isSymbolic)).toEqual([true, false, false]);
  });
});
