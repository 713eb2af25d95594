import fc from "fast-check";
import { pythonJson } from "./pythonJson.js";

describe("pythonJson", () => {
  it("writes what json.dumps of Python writes", () => {
    // Computed with Python 3.11.
    const value = new Map<string | number, string | number | boolean | null>([
      ["b", 1],
      ["2", "é字😀"],
      [1, true],
      ["__proto__", null],
      ['"\\/', "\t\n\r\b\f\u0001\u007f\u2028\ud83d"],
    ]);
    expect(pythonJson(value)).toBe(
      '{"b": 1, "2": "\\u00e9\\u5b57\\ud83d\\ude00", "1": true, "__proto__": null, ' +
        '"\\"\\\\/": "\\t\\n\\r\\b\\f\\u0001\\u007f\\u2028\\ud83d"}',
    );
    expect(pythonJson(new Map([["a", ["é", "2"]]]))).toBe('{"a": ["\\u00e9", "2"]}');
    expect(pythonJson(new Map())).toBe("{}");
  });

  it("can be read back, and is printable ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = pythonJson(text);
        expect(JSON.parse(json)).toBe(text);
        expect(json).toMatch(/^[ -~]*$/);
      }),
    );
  });
});
