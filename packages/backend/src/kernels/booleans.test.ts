import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { runKernel } from "../testing/runKernel.js";
import { useBackend } from "../start/useBackend.js";

describe("the kernels that move booleans on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("reverse masks", () => {
    const mask = tf.tensor2d([1, 1, 0, 1, 0, 0], [2, 3], "bool");
    const turned = tf.reverse(mask, 1);
    expect(turned.dtype).toBe("bool");
    expect(turned.arraySync()).toEqual([[0, 1, 1], [0, 0, 1]]); // prettier-ignore
  });

  it("choose between masks", () => {
    const a = tf.tensor1d([true, true, false], "bool");
    const chosen = tf.where(tf.tensor1d([true, false, true], "bool"), a, tf.logicalNot(a));
    expect(chosen.dtype).toBe("bool");
    expect(Array.from(chosen.dataSync())).toEqual([1, 0, 0]);
  });

  it("take any number but 0 for true", () => {
    expect(Array.from(tf.cast(tf.tensor1d([0, -0, 1, 0.5, -2, 256, NaN]), "bool").dataSync())).toEqual([
      ...[0, 0, 1, 1, 1, 1, 1],
    ]);
    expect(Array.from(tf.cast(tf.tensor1d([0, 256, -1], "int32"), "bool").dataSync())).toEqual([0, 1, 1]);
  });

  it("write nowhere but into their result: tensors around it keep their numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 1, maxLength: 200 }), (bits) => {
        const given = Uint8Array.from(bits);
        const guards = Array.from({ length: 12 }, () => tf.fill([bits.length], 7, "int32"));
        for (const guard of guards.filter((_, index) => index % 2)) guard.dispose(); // holes for the results
        const tensors = { x: [given, [bits.length], "bool"] as [Uint8Array, number[], tf.DataType] };
        expect(runKernel("Reverse", tensors, { dims: [0] }).values).toEqual(given.toReversed());
        const choice = { condition: tensors.x, t: tensors.x, e: tensors.x };
        expect(runKernel("Select", choice).values).toEqual(given);
        for (const guard of guards.filter((_, index) => index % 2 === 0)) {
          expect(guard.dataSync().every((value) => value === 7)).toBe(true);
          guard.dispose();
        }
      }),
    );
  });

  it("move and cast numbers as before", () => {
    expect(Array.from(tf.reverse(tf.tensor1d([1, 2.5, 3])).dataSync())).toEqual([3, 2.5, 1]);
    const condition = tf.tensor1d([true, false], "bool");
    expect(Array.from(tf.where(condition, tf.tensor1d([1, 2]), tf.tensor1d([3, 4])).dataSync())).toEqual([1, 4]);
    expect(Array.from(tf.cast(tf.tensor1d([1.9, -1.9]), "int32").dataSync())).toEqual([1, -1]);
    expect(Array.from(tf.cast(condition, "float32").dataSync())).toEqual([1, 0]);
  });
});
