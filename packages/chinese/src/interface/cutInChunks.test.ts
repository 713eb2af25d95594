import fc from "fast-check";
import { cutInChunks } from "./cutInChunks.js";

describe("cutInChunks", () => {
  it("parts a text only behind signs, and never inside one", async () => {
    const chunks: string[] = [];
    await cutInChunks("甲乙丙。丁戊\r\n😀己", 2, (chunk) => [(chunks.push(chunk), chunk).toString()]);
    expect(chunks).toEqual(["甲乙丙。", "丁戊\r\n", "😀", "己"]);
  });

  it("parts a text where it is told", async () => {
    const isEnd = (code: number) => code === 0x0a;
    expect(await cutInChunks("甲。乙\n丙。丁", 1, (chunk) => [chunk], isEnd)).toEqual(["甲。乙\n", "丙。丁"]);
  });

  it("gives all words in order", async () => {
    const text = fc.string({ unit: fc.constantFrom(..."甲乙，\r\n", "😀") });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (text, length) => {
        expect((await cutInChunks(text, length, (chunk) => [...chunk])).join("")).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("lets a timer have its turn in between", async () => {
    let fired = false;
    setTimeout(() => (fired = true), 0);
    const seen = await cutInChunks("甲。乙。丙。", 2, (chunk) => [`${chunk}${fired}`]);
    expect(seen[0]).toBe("甲。false");
    expect(seen.at(-1)).toBe("丙。true");
  });
});
