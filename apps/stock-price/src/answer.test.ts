import { readOptions } from "@seqloom/array";
import { answer } from "./answer.js";

const read = (stock: unknown) => readOptions("demo", { stock: answer({ meaning: "which" }) }, { stock });

describe("answer", () => {
  it("takes words, and none", () => {
    expect(read("台積電")).toEqual({ stock: "台積電" });
    expect(read(undefined)).toEqual({ stock: undefined });
  });

  it("refuses blanks", () => {
    expect(() => read(" ")).toThrow('demo: stock must be a text, got " ".');
  });
});
