import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { eachGradient, updateInLoops, updatesInLoops } from "./fusedUpdate.js";

describe.each(["cpu", "wasm"] as const)("updateInLoops on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("moves variables and leaves copies of them alone", async () => {
    expect(updatesInLoops()).toBe(true);
    const weight = tf.variable(tf.tensor1d([1, 2]));
    const kept = tf.variable(tf.tensor1d([10, 20]));
    const gradient = tf.tensor1d([0.5, -0.5]);
    const copy = weight.clone();
    await expectNoTensorLeft(() =>
      updateInLoops([weight, kept], gradient, ([next, nextKept], [before, keptBefore], g) => {
        for (let i = 0; i < g.length; i++) {
          next[i] = before[i]! - g[i]!;
          nextKept[i] = keptBefore[i]! + g[i]!;
        }
      }),
    );
    expect([...weight.dataSync()]).toEqual([0.5, 2.5]);
    expect([...kept.dataSync()]).toEqual([10.5, 19.5]);
    expect([...copy.dataSync()]).toEqual([1, 2]);
    tf.dispose([weight, kept, gradient, copy]);
  });
});

describe("eachGradient", () => {
  beforeAll(() => useBackend("cpu"));

  it("visits the weights that have a gradient, by name or by list", () => {
    const [a, b] = [tf.variable(tf.scalar(1)), tf.variable(tf.scalar(2))];
    const gradient = tf.scalar(3);
    const visited = (gradients: Parameters<typeof eachGradient>[0]) => {
      const places: [string, number][] = [];
      eachGradient(gradients, (weight, _, place) => places.push([weight.name, place]));
      return places;
    };
    const none = null as unknown as tf.Tensor;
    expect(visited({ [a.name]: none, [b.name]: gradient })).toEqual([[b.name, 1]]);
    expect(visited([{ name: b.name, tensor: gradient }])).toEqual([[b.name, 0]]);
    tf.dispose([a, b, gradient]);
  });
});
