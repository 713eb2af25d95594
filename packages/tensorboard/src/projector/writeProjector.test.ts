import { MemoryFolder } from "../folders/MemoryFolder.js";
import { writeProjector } from "./writeProjector.js";

const vectors = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] };
const textOf = (folder: MemoryFolder, path: string): string => new TextDecoder().decode(folder.bytes(path));

describe("writeProjector", () => {
  it("writes the numbers, the labels, and the config that names both", () => {
    const folder = new MemoryFolder();
    writeProjector(folder, [
      { name: "embedding/1", vectors, metadata: ["a", "b", "c"] },
      { name: "others", vectors, metadata: "mine.tsv" },
      { name: "bare", vectors },
    ]);
    expect(folder.paths()).toEqual([
      ...["embedding_1.tsv", "embedding_1.metadata.tsv", "others.tsv", "bare.tsv", "projector_config.pbtxt"],
    ]);
    expect(textOf(folder, "embedding_1.tsv")).toBe("1\t2\n3\t4\n5\t6\n");
    expect(textOf(folder, "embedding_1.metadata.tsv")).toBe("a\nb\nc\n");
    const config = textOf(folder, "projector_config.pbtxt");
    expect(config).toContain('tensor_name: "embedding/1"\n  metadata_path: "embedding_1.metadata.tsv"\n');
    expect(config).toContain('metadata_path: "mine.tsv"\n  tensor_path: "others.tsv"\n');
  });

  it("says what is wrong, and writes nothing then", () => {
    const folder = new MemoryFolder();
    const write =
      (...embeddings: object[]) =>
      () =>
        writeProjector(folder, embeddings as never);
    const good = { name: "a", vectors };
    expect(write(good, { ...good, metadata: ["x"], name: "b" })).toThrow(
      "writeProjector: embeddings[1].metadata must be as long as there are vectors, 3, got 1.",
    );
    expect(write({ ...good, metadata: [1, 2, 3] })).toThrow(
      "writeProjector: embeddings[0].metadata must be a list of texts, or the path of a file, got [1, 2, 3].",
    );
    expect(write(good, good)).toThrow('writeProjector: embeddings[1].name must be another name than "a", got "a".');
    expect(write({ ...good, name: "" })).toThrow('writeProjector: embeddings[0].name must be a name, got "".');
    expect(write({ name: "a", vectors: { data: new Float32Array(), shape: [0, 2] } })).toThrow(
      "writeProjector: embeddings[0].vectors.shape must be [vectors, dimensions], none of them 0, got [0, 2].",
    );
    expect(write({ name: "a", vectors: { data: new Float32Array(2), shape: [2] } })).toThrow("of rank 2");
    expect(folder.paths()).toEqual([]);
  });
});
