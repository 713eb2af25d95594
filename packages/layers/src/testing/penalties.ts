import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { classConfig, regularizerKind } from "../config/kerasClass.js";
import { expectGolden } from "./layerCase.js";

/** A penalty that Keras gave; see make_regularizers.py. */
interface PenaltyCase {
  readonly name: string;
  /** The name by which it was asked for; null for an object. */
  readonly given: string | null;
  readonly class_name: string;
  readonly config: tf.serialization.ConfigDict;
  readonly weight: GoldenArray;
  readonly penalty: number;
  readonly gradient: GoldenArray;
}

const { cases } = readJson<{ cases: readonly PenaltyCase[] }>(
  join(import.meta.dirname, "../fixtures/regularizers.json"),
);

/** Tests of a class of regularizers: penalty and gradient are those of Keras, by its name, its config and its object. */
export function itPenalizesAsKeras(className: string): void {
  const own = cases.filter(({ class_name: name }) => name === className);
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));

    it.each(own.map((item) => [item.name, item] as const))("gives what Keras gives: %s", (_, item) => {
      const config = { className, config: item.config };
      const made = regularizerKind.make(config);
      const named = item.given === null ? made : regularizerKind.make(item.given);
      for (const regularizer of [made, named, regularizerKind.make(made)]) {
        expect(classConfig(regularizer)).toEqual(config);
        tf.tidy(() => {
          const weight = goldenTensor(item.weight);
          const penalty = (values: tf.Tensor) => tf.add(regularizer.apply(values), tf.mul(0, tf.sum(values))); // may not depend on them
          const { value, grad } = tf.valueAndGrad(penalty)(weight);
          expect(value.shape).toEqual([]);
          expectClose(value.dataSync(), [item.penalty]);
          expectGolden(grad, item.gradient);
        });
      }
    });
  });
}
