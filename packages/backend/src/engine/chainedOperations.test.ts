import * as tf from "@tensorflow/tfjs-core";
import { registerChainedOperations } from "./chainedOperations.js";
import { useBackend } from "../start/useBackend.js";

type Chained = Record<string, (...rest: unknown[]) => tf.Tensor>;

const chain = (tensor: tf.Tensor): Chained => tensor as unknown as Chained;

beforeAll(async () => {
  await useBackend("cpu");
});

describe("registerChainedOperations", () => {
  it("gives the same as the function, for operations that take the tensor first", () => {
    const x = tf.tensor2d([1, 4, 9, 16], [2, 2]);
    expect(chain(x).sqrt!().arraySync()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(chain(x).sub!(1).arraySync()).toEqual([
      [0, 3],
      [8, 15],
    ]);
    expect(chain(x).matMul!(x, true).arraySync()).toEqual(tf.matMul(x, x, true).arraySync());
    expect(chain(x).sum!(0).arraySync()).toEqual([10, 20]);
  });

  it("has the operations whose chained form differs", () => {
    const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    expect(chain(x).flatten!().arraySync()).toEqual([1, 2, 3, 4]);
    expect(chain(x).as3D!(2, 1, 2).shape).toEqual([2, 1, 2]);
    expect(chain(x).reshapeAs!(tf.zeros([4])).shape).toEqual([4]);
    expect(chain(x).concat!(x, 1).shape).toEqual([2, 4]);
    expect(chain(x).concat!([x, x], 0).shape).toEqual([6, 2]);
    expect(chain(x).stack!(x).shape).toEqual([2, 2, 2]);
    expect(chain(x).toInt!().dtype).toBe("int32");
    expect(chain(x).asType!("bool").dtype).toBe("bool");
    expect(chain(x).where!(tf.greater(x, 2), tf.zeros([2, 2])).arraySync()).toEqual([
      [0, 0],
      [3, 4],
    ]);
    expect(chain(tf.scalar(7)).as1D!().shape).toEqual([1]);
    expect(chain(tf.tensor1d([7])).asScalar!().shape).toEqual([]);
  });

  it("has every chained operation that tfjs itself has", async () => {
    const before = new Set(Object.keys(tf.Tensor.prototype));
    const { readdirSync } = await import("node:fs");
    const { createRequire } = await import("node:module");
    const { dirname, join } = await import("node:path");
    const folder = join(dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-core")), "public/chained_ops");
    const { readFileSync } = await import("node:fs");
    const names = readdirSync(folder)
      .filter((file) => file.endsWith(".js") && !file.includes("register_all"))
      .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/prototype\.(\w+) =/g)])
      .map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !before.has(name))).toEqual([]);
  });

  it("leaves alone what is there already", () => {
    const prototype = tf.Tensor.prototype as unknown as Record<string, unknown>;
    const { sqrt } = prototype;
    registerChainedOperations();
    expect(prototype.sqrt).toBe(sqrt);
  });

  it("refuses a tensor that was disposed", () => {
    const x = tf.ones([1]);
    x.dispose();
    expect(() => chain(x).sqrt!()).toThrow("Tensor is disposed.");
  });
});
