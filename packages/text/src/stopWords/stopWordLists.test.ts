import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { STOP_WORD_LISTS } from "./stopWordLists.js";

describe("STOP_WORD_LISTS", () => {
  it("is what makeStopWords.js makes of stopwords-iso and OpenCC", () => {
    const script = join(import.meta.dirname, "../../makeStopWords.js");
    const { status, stderr } = spawnSync(process.execPath, ["--no-warnings", script, "--check"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("has no word twice", () => {
    for (const list of Object.values(STOP_WORD_LISTS)) {
      const words = list.trim().split(/\s+/);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
