import { cutUnknown } from "./cutUnknown.js";
import { loadData } from "../data/loadData.js";
import { Scratch } from "./Scratch.js";

async function cut(text: string): Promise<string[]> {
  const scratch = new Scratch();
  scratch.load(text, 0, text.length);
  const ends = new Int32Array(text.length);
  const count = cutUnknown(scratch, 0, text.length, await loadData.cutHmm(), ends, 0);
  return [...ends.subarray(0, count)].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
}

describe("cutUnknown", () => {
  it.each([
    ["3.5%", ["3.5%"]],
    ["v1.2.3", ["v1.2", ".", "3"]],
    ["a.b5%%", ["a", ".", "b5%", "%"]],
    ["--._", ["--._"]],
    ["C++喜歡", ["C", "++", "喜歡"]],
    ["喜歡a", ["喜歡", "a"]],
  ])("cuts %s as jieba's finalseg does", async (text, words) => {
    expect(await cut(text)).toEqual(words);
  });
});
