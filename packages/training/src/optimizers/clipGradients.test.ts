import * as tf from "@tensorflow/tfjs-core";
import { expectClose } from "@seqloom/testing";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { clipGradients } from "./clipGradients.js";

const none = { clipnorm: undefined, clipvalue: undefined, globalClipnorm: undefined };

describe.each(BACKENDS)("clipGradients on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  const clipped = (clips: Partial<typeof none> | Partial<Record<keyof typeof none, number>>, ...lists: number[][]) =>
    tf.tidy(() => {
      const gradients = lists.map((list) => tf.tensor1d(list));
      return clipGradients(gradients, { ...none, ...clips }).flatMap((gradient) => [...gradient.dataSync()]);
    });

  it("scales each gradient by its own norm", () => {
    expectClose(clipped({ clipnorm: 1 }, [3, 4], [0.3, 0.4], [0, 0]), [0.6, 0.8, 0.3, 0.4, 0, 0]);
  });

  it("cuts number by number", () => {
    expectClose(clipped({ clipvalue: 0.5 }, [3, -4], [0.3, -0.4]), [0.5, -0.5, 0.3, -0.4]);
  });

  it("scales all gradients by the norm of all together", () => {
    expectClose(clipped({ globalClipnorm: 1 }, [0, 2], [1, 2], [4]), [0, 0.4, 0.2, 0.4, 0.8]);
    expectClose(clipped({ globalClipnorm: 10 }, [0, 2], [1, 2], [4]), [0, 2, 1, 2, 4]);
    expect(clipped({ globalClipnorm: 10 })).toEqual([]);
  });

  it("takes the gradient of an Embedding as one array, as Keras on JAX", () => {
    const threeTimes = [0, 0, 3, 0]; // rows (1, 0) of a word that comes three times, added up
    expectClose(clipped({ clipnorm: 1 }, threeTimes), [0, 0, 1, 0]); // Keras on TensorFlow clips each: 1.732
    expectClose(clipped({ clipvalue: 1 }, threeTimes), [0, 0, 1, 0]); // Keras on TensorFlow: 3
  });
});
