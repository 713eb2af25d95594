import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { floatsOf, makeRoom } from "@seqloom/kernels";
import { expectNoTensorLeft } from "@seqloom/testing";
import { runOperation } from "./operation.js";

/** The sum and the difference of two tensors, which notes the inputs whose gradient is taken. */
function sumAndDifference(a: Tensor, b: Tensor, taken: string[] = []): Tensor[] {
  const note = (name: string, gradient: () => Tensor) => () => {
    taken.push(name);
    return gradient();
  };
  return runOperation([a, b], {
    layer: "Sums",
    forward(backend) {
      const rooms = [1, -1].map((sign) => ({ sign, room: makeRoom(backend, a.shape) }));
      const [left, right] = [floatsOf(backend, a), floatsOf(backend, b)];
      return rooms.map(({ sign, room }) => {
        room.values.set(left.map((value, i) => value + sign * right[i]!));
        return room.place();
      });
    },
    backward: ([sum, difference]) => [
      note("a", () => tf.add(sum!, difference!)),
      note("b", () => tf.sub(sum!, difference!)),
    ],
  });
}

describe.each(["cpu", "wasm"] as const)("runOperation on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("gives each result, and a gradient through all of them", async () => {
    const [a, b] = [tf.tensor1d([5, 7]), tf.tensor1d([1, 2])];
    await expectNoTensorLeft(() => {
      tf.tidy(() => {
        const [sum, difference] = sumAndDifference(a, b);
        expect([...sum!.dataSync()]).toEqual([6, 9]);
        expect([...difference!.dataSync()]).toEqual([4, 5]);
        const [da, db] = tf.grads((x, y) => {
          const [plus, minus] = sumAndDifference(x, y);
          return tf.add(tf.mul(plus!, 10), minus!);
        })([a, b]);
        expect([...da!.dataSync()]).toEqual([11, 11]);
        expect([...db!.dataSync()]).toEqual([9, 9]);
      });
    });
  });

  it("takes no gradient that nobody wants, and those wanted in the order of the inputs", () => {
    const [a, b] = [tf.tensor1d([5]), tf.tensor1d([1])];
    const takenBy = (run: (taken: string[]) => void): string[] => {
      const taken: string[] = [];
      tf.tidy(() => run(taken));
      return taken;
    };
    expect(takenBy((taken) => void tf.grad((y) => sumAndDifference(a, y, taken)[0]!)(b))).toEqual(["b"]);
    expect(takenBy((taken) => void tf.grads((y, x) => sumAndDifference(x, y, taken)[0]!)([b, a]))).toEqual(["a", "b"]);
  });

  it("keeps inputs and result for the gradient where it is asked to", () => {
    const square = (x: Tensor): Tensor => {
      const [result] = runOperation([x], {
        layer: "Saves",
        saves: true,
        forward: () => [tf.mul(x, x)],
        backward: ([dy], [input, output]) => [() => tf.mul(dy!, tf.add(tf.mul(input!, 2), tf.mul(output!, 0)))],
      });
      return result!;
    };
    const x = tf.tensor1d([3, -4]);
    const gradient = tf.grad((given) => square(tf.mul(given, 1)))(x); // the product is gone by then, but for the copy
    expect([...gradient.dataSync()]).toEqual([6, -8]);
  });

  it("names the layer and what to do where a gradient of its gradient is asked for", () => {
    const penalty = (x: Tensor) => {
      const [sum] = sumAndDifference(x, x); // outside of the function whose gradient is taken
      return tf.sum(tf.square(tf.grad(() => tf.sum(tf.square(sum!)))(x)));
    };
    const caught = () => tf.tidy(() => tf.grad(penalty)(tf.tensor1d([1])));
    expect(caught).toThrow(
      "Sums: the gradient of its gradient is not known, since it ran on its fused kernel. Call the layer inside of the " +
        "function whose gradient is taken, as in tf.grad((x) => model.apply(x)): there it takes its composed path.",
    );
    tf.engine().reset(); // tfjs does not close its tapes where something throws
  });
});
