import { loadData } from "./loadData.js";

async function cut(text: string): Promise<string[]> {
  const codes = Uint16Array.from(text, (character) => character.charCodeAt(0));
  const ends = new Int32Array(text.length);
  const count = (await loadData.cutHmm()).cut(codes, 0, text.length, new Uint8Array(text.length), ends, 0);
  return [...ends.subarray(0, count)].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
}

describe("CutHmm", () => {
  it("finds names and words that no dictionary has (jieba's finalseg)", async () => {
    expect(await cut("喜歡")).toEqual(["喜歡"]);
    expect(await cut("李小福")).toEqual(["李小福"]);
    expect(await cut("靐")).toEqual(["靐"]);
  });

  it("lets the larger letter win where nothing is known of the characters: each is a word", async () => {
    expect(await cut("靐齾鿕")).toEqual(["靐", "齾", "鿕"]);
  });

  it("writes its ends from the place it is told, counted from the start of the block", async () => {
    const ends = Int32Array.of(9, 0, 0, 0);
    const codes = Uint16Array.from("甲喜歡", (character) => character.charCodeAt(0));
    const count = (await loadData.cutHmm()).cut(codes, 1, 3, new Uint8Array(3), ends, 1);
    expect([count, ...ends]).toEqual([2, 9, 3, expect.anything(), expect.anything()]);
  });
});
