import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, readJson } from "@seqloom/testing";
import { type KerasLayer, layerFromKeras } from "../fromKeras/layerFromKeras.js";

type Word = string | number;

/** One call, and what Keras gave; see make_string_lookup.py. */
interface LookupCase {
  readonly name: string;
  readonly layer: KerasLayer;
  readonly adapt: readonly (Word | readonly Word[])[] | null;
  readonly input: { readonly shape: number[]; readonly data: Word[] };
  readonly output: { readonly shape: number[]; readonly data: Word[] };
  readonly vocabulary: readonly Word[];
  /** Inverse document frequencies by index; null in other modes. */
  readonly idf: readonly number[] | null;
}

/** A layer that looks up words, or numbers. */
type Lookup = layers.Layer & {
  adapt(words: readonly (Word | readonly Word[])[]): void;
  getVocabulary(): Word[];
  readonly idfWeights: readonly number[];
};

const { cases } = readJson<{ cases: readonly LookupCase[] }>(
  join(import.meta.dirname, "../fixtures/string_lookup.json"),
);

/** Tests of a class: vocabularies, outputs and shapes are those of Keras, on both backends, out of its config as well. */
export function itLooksUpAsKeras(className: string): void {
  const own = cases.filter(({ layer }) => layer.class_name === className);
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));

    it.each(own.map((item) => [item.name, item] as const))("gives what Keras gives: %s", (_, item) => {
      const layer = layerFromKeras(item.layer) as Lookup;
      if (item.adapt !== null) layer.adapt(item.adapt);
      const layerClass = layer.constructor as unknown as tf.serialization.SerializableConstructor<Lookup> &
        typeof layers.Layer;
      const copy = layerClass.fromConfig<Lookup>(layerClass, JSON.parse(JSON.stringify(layer.getConfig())) as never);
      for (const each of [layer, copy]) tf.tidy(() => expectKerasAnswer(each, item));
    });
  });
}

function expectKerasAnswer(layer: Lookup, { input: given, output, vocabulary, idf }: LookupCase): void {
  expect(layer.getVocabulary()).toEqual(vocabulary);
  expectClose(layer.idfWeights, (idf ?? []).slice(0, vocabulary.length)); // Keras fills it up with zeros
  const dtype = typeof given.data[0] === "string" ? "string" : "int32";
  const answer = layer.apply(tf.tensor(given.data, given.shape, dtype)) as Tensor;
  expect(answer.shape).toEqual(output.shape);
  if (answer.dtype === "string") expect(Array.from(answer.dataSync<"string">())).toEqual(output.data);
  else expectClose(answer.dataSync(), output.data.map(Number));
  expect(layer.computeOutputShape([null, ...given.shape.slice(1)])).toEqual([null, ...output.shape.slice(1)]);
}
