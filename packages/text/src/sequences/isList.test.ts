import { isList } from "./isList.js";

describe("isList", () => {
  it.each([[[]], [[1]], [Int32Array.of(1)]])("takes %p", (value) => {
    expect(isList(value)).toBe(true);
  });

  it.each([["abc"], [{ length: 1 }], [null], [new DataView(new ArrayBuffer(1))]])("refuses %p", (value) => {
    expect(isList(value)).toBe(false);
  });
});
