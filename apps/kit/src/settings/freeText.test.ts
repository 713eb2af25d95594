import { readOptions } from "@seqloom/array";
import { freeText } from "./freeText.js";

const read = (stock: unknown) => readOptions("demo", { stock: freeText() }, { stock });

describe("freeText", () => {
  it("takes words, and none", () => {
    expect(read("台積電")).toEqual({ stock: "台積電" });
    expect(read(undefined)).toEqual({ stock: undefined });
  });

  it("refuses blanks", () => {
    expect(() => read(" ")).toThrow('demo: stock must be a text, got " ".');
  });
});
