import { configWords, wordsOfConfig } from "./StringLayer.js";

describe("configWords and wordsOfConfig", () => {
  it("are the way into a config, where no case changes, and out of it", () => {
    expect(configWords(["iPhone", "[UNK]"])).toEqual([{ name: "iPhone" }, { name: "[UNK]" }]);
    for (const words of [["iPhone", "a_b"], "[UNK]", null]) expect(wordsOfConfig(configWords(words))).toEqual(words);
    expect(configWords(undefined)).toBeNull();
    expect(wordsOfConfig(["a", "b"])).toEqual(["a", "b"]);
  });
});
