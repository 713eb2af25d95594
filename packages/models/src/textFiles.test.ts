import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { loadModel, modelFiles } from "@seqloom/keras-files";
import { expectClose, readJson } from "@seqloom/testing";
import { TextVectorization } from "./text/TextVectorization.js";

/** A model of Keras, and its predictions; see make_word_models.py of keras-files. */
interface TextModel {
  readonly file: string;
  readonly inputs: readonly [{ readonly shape: number[]; readonly data: string[] }];
  readonly outputs: readonly [{ readonly shape: number[]; readonly data: number[] }];
}

const folder = join(import.meta.dirname, "fixtures");
const { cases } = readJson<{ cases: readonly TextModel[] }>(join(folder, "text_models.json"));

describe("models that begin with a TextVectorization", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it.each(cases.map((item) => [item.file, item] as const))("predict as in Keras: %s", async (file, item) => {
    const [asked] = item.inputs;
    const loaded = await loadModel(join(folder, file));
    const again = await loadModel(await modelFiles(loaded, "again.keras"));
    for (const model of [loaded, again]) {
      expect(model.layers.some((layer) => layer instanceof TextVectorization)).toBe(true);
      const answer = model.predict(tf.tensor(asked.data, asked.shape, "string")) as Tensor;
      expectClose(answer.dataSync(), item.outputs[0].data);
    }
  });
});
