import { vectorLines, viteConfig } from "./makeSite.js";

describe("viteConfig", () => {
  it("reads no settings from outside of the project", () => {
    expect(viteConfig("/somewhere")).toMatchObject({ root: "/somewhere", configFile: false });
  });
});

describe("vectorLines", () => {
  it("has words with three numbers each, wanted ones behind all others too", () => {
    const lines = vectorLines(2).split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "the",
      "cat",
      "mat",
      "喜歡",
      "word0",
      "word1",
      "école",
      "😀",
      "",
    ]);
    expect(lines[1]).toBe("cat 0.84147 -0.98999 -0.125");
  });
});
