import { withVocabularies } from "./vocabularies.js";

const layer = (className: string, config: object = {}) => ({ class_name: className, config });

describe("withVocabularies", () => {
  it("puts learned words into the configs of their layers, in models inside as well", () => {
    const texts: Record<string, string> = {
      "layers/string_lookup/vocabulary.txt": "[UNK]\nb\r\na\n",
      "layers/functional/layers/integer_lookup_1/vocabulary.txt": "-1\n5",
    };
    const inner = layer("Functional", {
      layers: [layer("IntegerLookup", { vocabulary: [1] }), layer("IntegerLookup")],
    });
    const config = layer("Sequential", { name: "m", layers: [layer("Dense"), layer("StringLookup"), inner] });
    const found = withVocabularies(config, { text: (path) => texts[path], frequencies: () => undefined });
    const filled = layer("Functional", {
      layers: [layer("IntegerLookup", { vocabulary: [1] }), layer("IntegerLookup", { vocabulary: [-1, 5] })],
    });
    const words = layer("StringLookup", { vocabulary: ["[UNK]", "b", "a"] });
    expect(found).toEqual(layer("Sequential", { name: "m", layers: [layer("Dense"), words, filled] }));
  });

  it("adds the inverse document frequencies, without those of special words and without zeros behind", () => {
    const lookup = { output_mode: "tf_idf", num_oov_indices: 2 };
    const config = layer("Sequential", { layers: [layer("StringLookup", lookup), layer("TextVectorization", lookup)] });
    const paths: string[] = [];
    const found = withVocabularies(config, {
      text: () => "[UNK]\n[UNK]\na",
      frequencies: (path) => {
        paths.push(path);
        return [3, 3, 4, 0];
      },
    });
    expect(paths).toEqual(["layers/string_lookup", "layers/text_vectorization/_lookup_layer"]);
    expect(found).toMatchObject({ config: { layers: [{ config: { vocabulary: ["a"], idf_weights: [4] } }, {}] } });
  });

  it("leaves what is no model as it is", () => {
    const none = { text: () => undefined, frequencies: () => undefined };
    for (const config of [3, null, {}, layer("StringLookup")]) expect(withVocabularies(config, none)).toEqual(config);
  });
});
