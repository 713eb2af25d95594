import { readOptions } from "@seqloom/array";
import { sayWarnings, warningOption } from "./warningOption.js";

describe("sayWarnings", () => {
  it("puts the caller in front and returns what it said", () => {
    const heard: string[] = [];
    expect(sayWarnings("f", ["a.", "b."], (warning) => heard.push(warning))).toEqual(["f: a.", "f: b."]);
    expect(heard).toEqual(["f: a.", "f: b."]);
  });

  it("warns on the console where nobody listens", () => {
    const kept = console.warn;
    const heard: string[] = [];
    console.warn = (text: string) => heard.push(text);
    try {
      sayWarnings("f", ["a."]);
    } finally {
      console.warn = kept;
    }
    expect(heard).toEqual(["f: a."]);
  });
});

describe("warningOption", () => {
  it("takes a function", () => {
    expect(() => readOptions("f", warningOption, { onWarning: "loud" })).toThrow("onWarning must be a function, got");
    expect(readOptions("f", warningOption, {})).toEqual({ onWarning: undefined });
  });
});
