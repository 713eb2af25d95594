import { projectorConfig } from "./projectorConfig.js";

describe("projectorConfig", () => {
  it("is protobuf in text form", () => {
    const entries = [{ tensorName: 'the "words"', tensorPath: "words.tsv", metadataPath: "words.metadata.tsv" }];
    expect(projectorConfig([...entries, { tensorName: "b", tensorPath: "b.tsv" }])).toBe(
      'embeddings {\n  tensor_name: "the \\"words\\""\n  metadata_path: "words.metadata.tsv"\n  tensor_path: "words.tsv"\n}\n' +
        'embeddings {\n  tensor_name: "b"\n  tensor_path: "b.tsv"\n}\n',
    );
  });
});
