import { printed } from "@seqloom/testing";
import { cutter } from "../cutter.js";
import { texts } from "../texts.js";
import { bags } from "./bags.js";

const cut = cutter({ cut: (sentence) => Array.from(sentence) });

describe("bags", () => {
  it("has each run of neighbours once in the bag, and counts words and signs", async () => {
    const inputs = { sentences: ["the cat the cat"], reviews: ["The cat, the dog."] };
    const lines = await printed(() => bags(inputs, cut, texts.en.bags));
    expect(lines).toContain("    {'the', 'the cat', 'cat', 'cat the'}");
    expect(lines.at(-1)).toContain("{'the': 2, 'cat': 1, ',': 1, 'dog': 1, '.': 1}");
  });

  it("shows the twenty largest counts", async () => {
    const review = "a a " + Array.from({ length: 25 }, (_, i) => `w${i}`).join(" ");
    const lines = await printed(() => bags({ sentences: [], reviews: [review] }, cut, texts.en.bags));
    expect(lines[2]).toContain("20 of 26");
    expect(lines.join("").match(/'\w+': \d/g)).toHaveLength(20);
    expect(lines.join("")).toContain("{'a': 2, 'w0': 1");
  });
});
