import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { MemoryFolder } from "@seqloom/tensorboard";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { EmbeddingFiles } from "./EmbeddingFiles.js";
import { tensorBoard } from "./tensorBoard.js";
import type { TensorBoardOptions } from "./tensorBoardOptions.js";

const textOf = (folder: MemoryFolder, path: string): string => new TextDecoder().decode(folder.bytes(path));

function wordModel() {
  const words = layers.embedding({ inputDim: 3, outputDim: 2, inputLength: 1, name: "words" });
  const model = sequential({ layers: [words, layers.flatten(), layers.dense({ units: 1 })] });
  compile(model, { optimizer: "sgd", loss: "mse" });
  return model;
}

async function train(options: TensorBoardOptions, epochs = 3, model = wordModel()) {
  const logDir = new MemoryFolder();
  const callbacks = [tensorBoard({ logDir, ...options })];
  await fit(model, [[1], [2]], [0, 1], { epochs, verbose: 0, callbacks });
  return { logDir, model };
}

beforeAll(() => useBackend("cpu"));

describe("EmbeddingFiles", () => {
  it("has the vectors that training ended with, whatever the frequency, with their labels", async () => {
    for (const embeddingsFreq of [1, 2, 5]) {
      const { logDir, model } = await train({ embeddingsFreq, embeddingsMetadata: ["<pad>", "good", "bad"] });
      const vectors = Float32Array.from(textOf(logDir, "words.tsv").trim().split(/\s/), Number);
      expect(vectors).toEqual(model.getWeights()[0]!.dataSync());
      expect(textOf(logDir, "words.metadata.tsv")).toBe("<pad>\ngood\nbad\n");
      expect(textOf(logDir, "projector_config.pbtxt")).toContain('tensor_path: "words.tsv"');
    }
  });

  it("takes the path of a file, for all layers or by name, as Keras does", async () => {
    for (const embeddingsMetadata of ["words.txt", { words: "words.txt" }]) {
      const { logDir } = await train({ embeddingsFreq: 1, embeddingsMetadata }, 1);
      expect(textOf(logDir, "projector_config.pbtxt")).toContain('metadata_path: "words.txt"');
      expect(logDir.paths()).not.toContain("words.metadata.tsv");
    }
  });

  it("refuses before training what cannot be shown", async () => {
    await expect(train({ embeddingsFreq: 1, embeddingsMetadata: ["a"] })).rejects.toThrow(
      'tensorBoard: embeddingsMetadata must be one label for each of the 3 rows of layer words, got "1 labels".',
    );
    await expect(train({ embeddingsFreq: 1, embeddingsMetadata: { word: ["a"] } })).rejects.toThrow(
      'tensorBoard: embeddingsMetadata must be by the names of Embedding layers (words), got "word".',
    );
    const plain = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(plain, { optimizer: "sgd", loss: "mse" });
    await expect(train({ embeddingsFreq: 2 }, 1, plain)).rejects.toThrow(
      "tensorBoard: embeddingsFreq must be 0 for a model without an Embedding, got 2.",
    );
    expect(() => new EmbeddingFiles({ model: plain, settings: { embeddingsFreq: 1 } } as never)).toThrow(
      "embeddingsFreq",
    );
  });
});
