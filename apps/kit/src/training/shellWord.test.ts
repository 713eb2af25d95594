import { shellWord } from "./shellWord.js";

describe("shellWord", () => {
  it("quotes what a shell would cut or replace, and nothing else", () => {
    expect(["logs", "out/午餐.zip", "my logs", "a$b"].map(shellWord)).toEqual([
      "logs",
      "out/午餐.zip",
      '"my logs"',
      '"a\\$b"',
    ]);
  });
});
