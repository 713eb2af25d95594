import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { attentionAxes } from "./attentionAxes.js";
import { fitToScores, maskedSoftmax, plainSoftmax, seenPlaces } from "./seenPlaces.js";

beforeAll(async () => void (await useBackend("cpu")));

const none = { queryMask: null, valueMask: null, keyMask: null, attentionMask: null };
const all = { steps: 2, places: 3, isCausal: false, slidingWindow: null };
const bool = (...rows: number[][]) => tf.tensor2d(rows, undefined, "bool");

describe("seenPlaces", () => {
  it("are those that every mask shows", () => {
    expect(seenPlaces(none, all)).toBeNull();
    const masks = { ...none, queryMask: bool([1, 0]), valueMask: bool([1, 1, 0]), keyMask: bool([0, 1, 1]) };
    expect(seenPlaces(masks, all)!.arraySync()).toEqual([[[0, 1, 0], [0, 0, 0]]]); // prettier-ignore
    expect(seenPlaces(none, { ...all, isCausal: true })!.arraySync()).toEqual([[[1, 0, 0], [1, 1, 0]]]); // prettier-ignore
    expect(seenPlaces(none, { ...all, slidingWindow: 1 })!.arraySync()).toEqual([[[1, 0, 0], [0, 1, 0]]]); // prettier-ignore
  });
});

describe("fitToScores", () => {
  it("puts what a mask lacks in front of what is attended, and refuses what does not fit", () => {
    const axes = attentionAxes(null, 3)!;
    const mask = tf.tensor3d([[[1, 0, 1]]], undefined, "bool");
    expect(fitToScores(mask, [2, 4, 1, 3], axes)!.shape).toEqual([2, 1, 1, 3]);
    expect(fitToScores(mask, [2, 4, 2, 3], axes)!.arraySync()).toEqual([[[[1, 0, 1], [1, 0, 1]]], [[[1, 0, 1], [1, 0, 1]]]]); // prettier-ignore
    expect(fitToScores(mask, [2, 4, 2, 5], axes)).toBeUndefined();
    expect(fitToScores(mask, [2, 4, 2, 2, 3, 3], attentionAxes(null, 4)!)).toBeUndefined();
  });
});

describe("plainSoftmax and maskedSoftmax", () => {
  it("differ where nothing is seen", () => {
    const [fit, seen] = [tf.ones([2, 2]), bool([1, 0], [0, 0])];
    expect(plainSoftmax(fit, seen).arraySync()).toEqual([[1, 0], [0.5, 0.5]]); // prettier-ignore
    expect(maskedSoftmax(fit, seen).arraySync()).toEqual([[1, 0], [0, 0]]); // prettier-ignore
    expect(plainSoftmax(fit, null).arraySync()).toEqual(maskedSoftmax(fit, null).arraySync());
  });
});
