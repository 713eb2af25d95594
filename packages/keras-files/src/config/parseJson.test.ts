import { isRecord, parseJson } from "./parseJson.js";

describe("parseJson", () => {
  it("gives the object", () => {
    expect(parseJson("config.json", '{"a": [1, {"b": "{[\\"}"}]}')).toEqual({ a: [1, { b: '{["}' }] });
  });

  it("refuses what is broken, too deep or no object", () => {
    expect(() => parseJson("config.json", "{")).toThrow("config.json is no JSON: ");
    const deep = `{"a":${"[".repeat(300)}${"]".repeat(300)}}`;
    expect(() => parseJson("config.json", deep)).toThrow("config.json is 301 levels deep, and at most 200 are read.");
    expect(() => parseJson("config.json", "[]")).toThrow("config.json must be an object.");
  });
});

describe("isRecord", () => {
  it("tells objects from lists and null", () => {
    expect([{}, [], null, "a"].map(isRecord)).toEqual([true, false, false, false]);
  });
});
