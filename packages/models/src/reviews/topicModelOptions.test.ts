import { readOptions } from "@seqloom/array";
import { TOPIC_MODEL_OPTIONS } from "./topicModelOptions.js";

describe("TOPIC_MODEL_OPTIONS", () => {
  it("has the 46 topics and 10000 words of the homework", () => {
    expect(readOptions("test", TOPIC_MODEL_OPTIONS, {})).toMatchObject({ numWords: 10_000, topics: 46, rate: 0.2 });
  });
});
