import fc from "fast-check";
import { columnsOf } from "./columnsOf.js";
import { listLines } from "./listLines.js";

describe("listLines", () => {
  it("writes a list in a line, or in several", () => {
    expect(listLines(["1", "2"])).toEqual(["[1, 2]"]);
    expect(listLines([], "{}")).toEqual(["{}"]);
    expect(listLines(Array<string>(40).fill("0"), "[]", " ")).toEqual([`[${"0 ".repeat(36)}0`, " 0 0 0]"]);
  });

  it("ends a list that is too long in …", () => {
    const lines = listLines(Array<string>(1000).fill("word"), "{}");
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe(" …}");
  });

  it("never fills more than 74 columns", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 100 })), (items) => {
        expect(Math.max(...listLines(items).map(columnsOf))).toBeLessThanOrEqual(74);
      }),
    );
  });
});
