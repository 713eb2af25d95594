import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { input, integerLookup, model, stringLookup } from "@seqloom/layers";
import { expectClose, readJson } from "@seqloom/testing";
import { loadModel } from "./door/loadModel.js";
import { modelFiles } from "./door/modelFiles.js";

interface Values {
  readonly shape: number[];
  readonly data: (string | number)[];
}

/** A model of Keras, and its predictions; see make_word_models.py. */
interface WordModel {
  readonly file: string;
  readonly inputs: readonly Values[];
  readonly outputs: readonly Values[];
}

const folder = join(import.meta.dirname, "fixtures");
const { cases } = readJson<{ cases: readonly WordModel[] }>(join(folder, "word_models.json"));

function expectPredictions(loaded: LayersModel, { inputs, outputs }: WordModel): void {
  const given = inputs.map(({ data, shape }, index) => tf.tensor(data, shape, loaded.inputs[index]!.dtype));
  const answer = loaded.predict(given);
  const answers = Array.isArray(answer) ? answer : [answer];
  expect(answers.map(({ shape }) => shape)).toEqual(outputs.map(({ shape }) => shape));
  for (const [index, answer] of answers.entries()) expectClose(answer.dataSync(), outputs[index]!.data.map(Number));
}

describe("models of words and of masks", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it.each(cases.map((item) => [item.file, item] as const))("predict as in Keras: %s", async (file, item) => {
    const loaded = await loadModel(join(folder, file));
    expectPredictions(loaded, item);
    for (const name of ["again.keras", "again.h5"]) {
      const again = await loadModel(await modelFiles(loaded, name));
      expectPredictions(again, item);
    }
  });

  it("keep words, numbers and their weights as they are", async () => {
    const words = stringLookup({ outputMode: "tfIdf", numOovIndices: 2, maxTokens: 6, padToMaxTokens: true });
    words.adapt([
      ["a_b", "iPhone"],
      ["iPhone", "snake_case"],
    ]);
    const ids = integerLookup({ vocabulary: [7, -3], maskToken: 0 });
    const [texts, numbers] = [input({ shape: [2], dtype: "string" }), input({ shape: [2], dtype: "int32" })];
    const outputs = [words.apply(texts), ids.apply(numbers)] as never[];
    const loaded = await loadModel(await modelFiles(model({ inputs: [texts, numbers], outputs }), "m.keras"));
    const [again, numbersAgain] = loaded.layers.slice(2) as [typeof words, typeof ids];
    expect(again.getVocabulary()).toEqual(["[UNK]", "[UNK]", "iPhone", "snake_case", "a_b"]);
    expectClose(again.idfWeights, words.idfWeights);
    expect(numbersAgain.getVocabulary()).toEqual([0, -1, 7, -3]);
  });
});
