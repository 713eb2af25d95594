import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { readOptions } from "@seqloom/array";
import { L2 } from "./L2.js";
import { absoluteSum, factorOption, normPenalty, PenaltyClass } from "./PenaltyClass.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("PenaltyClass", () => {
  it("reads a config, where null stands for a default", () => {
    expect(L2.fromConfig<L2>(L2, { l2: null }).getConfig()).toEqual({ l2: 0.01 });
    expect(new L2()).toBeInstanceOf(PenaltyClass);
  });
});

describe("factorOption", () => {
  it("is a number of 0 or more with a default", () => {
    expect(readOptions("Own", { l1: factorOption(0.5) }, {})).toEqual({ l1: 0.5 });
    expect(() => readOptions("Own", { l1: factorOption(0.5) }, { l1: -1 })).toThrow("l1 must be a number of 0 or more");
  });
});

describe("absoluteSum and normPenalty", () => {
  it("have a slope of 0 at 0", () => {
    const x = tf.tensor1d([-2, 0, 3]);
    expect(absoluteSum(x).dataSync()[0]).toBe(5);
    const slope = tf.grad((values) => normPenalty({ l1: 0.5, l2: 0.25 }, values))(x);
    expect(Array.from(slope.dataSync())).toEqual([-1.5, 0, 2]);
    expect(normPenalty({}, x).dataSync()[0]).toBe(0);
  });
});
