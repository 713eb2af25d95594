import { quoted } from "./quoted.js";

describe("quoted", () => {
  it("quotes as Python does", () => {
    expect(["cat", "don't", 'say "hi"', "跑步", ""].map(quoted)).toEqual(
      ["'cat'", `"don't"`, `'say "hi"'`, "'跑步'", "''"], // prettier-ignore
    );
  });

  it("lets no control character onto the terminal", () => {
    expect(quoted("a\u001b[31m\n")).toBe("'a\\u001b[31m\\n'");
  });

  it("shortens a word that would fill the line", () => {
    expect(quoted("a".repeat(1000))).toBe(`'${"a".repeat(64)}…'`);
  });
});
