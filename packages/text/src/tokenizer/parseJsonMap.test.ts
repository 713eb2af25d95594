import fc from "fast-check";
import { parseJsonMap } from "./parseJsonMap.js";
import { pythonJson } from "./pythonJson.js";

describe("parseJsonMap", () => {
  it("keeps the order of the keys, numbers and __proto__ among them", () => {
    const json = ' {"b": 1, "2":"x{:}", "1": 3, "__proto__": 4, "q\\"\\\\": "\\\\", "b": 5}\n';
    expect([...parseJsonMap(json)]).toEqual([["b", 5], ["2", "x{:}"], ["1", 3], ["__proto__", 4], ['q"\\', "\\"]]); // prettier-ignore
    expect(parseJsonMap("{}").size).toBe(0);
  });

  it("reads back what pythonJson writes", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...'\\"{}:,1') }));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.oneof(text, fc.integer()))), (pairs) => {
        const map = new Map(pairs);
        expect([...parseJsonMap(pythonJson(map))]).toEqual([...map]);
      }),
    );
  });

  it.each(["", "[]", "null", '"{}"', '{"a": 1', '{"a": [1]}', '{"a": {"b": 1}}', '{"a": null}', "{a: 1}"])(
    "refuses %j",
    (json) => {
      expect(() => parseJsonMap(json)).toThrow(SyntaxError);
    },
  );
});
