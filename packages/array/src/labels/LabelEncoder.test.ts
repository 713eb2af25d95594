import fc from "fast-check";
import { ArgumentError } from "../arguments/ArgumentError.js";
import { LabelEncoder } from "./LabelEncoder.js";

describe("LabelEncoder", () => {
  it("numbers the meals of the course in the order of pandas' get_dummies", () => {
    const encoder = new LabelEncoder().fit(["黃金炒飯", "自助餐", "大魯麵", "煎餃", "黃金炒飯"]);
    expect(encoder.classes).toEqual(["大魯麵", "煎餃", "自助餐", "黃金炒飯"]);
    expect(encoder.transform(["大魯麵", "自助餐", "黃金炒飯"])).toEqual(Int32Array.of(0, 2, 3));
  });

  it("puts characters beyond U+FFFF last, as Python does", () => {
    expect(new LabelEncoder().fit(["😀", "～", "a"]).classes).toEqual(["a", "～", "😀"]);
  });

  it("brings every label back, names of object members included", () => {
    const labels = fc.array(fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "1", "")), {
      minLength: 1,
    });
    fc.assert(
      fc.property(labels, (given) => {
        const encoder = new LabelEncoder();
        const codes = encoder.fitTransform(given);
        expect(encoder.inverseTransform(codes)).toEqual(given);
        expect(Math.max(...codes)).toBe(new Set(given).size - 1);
        expect(new LabelEncoder().fit(encoder.classes).transform(given)).toEqual(codes);
      }),
    );
  });

  it("forgets the classes of an earlier fit", () => {
    expect(new LabelEncoder().fit(["x", "y"]).fit(["z"]).classes).toEqual(["z"]);
  });

  it("does not let its classes be changed from outside", () => {
    const { classes } = new LabelEncoder().fit(["b", "a"]);
    expect(() => (classes as string[]).push("c")).toThrow(TypeError);
  });

  it("names the label that was not fitted, and those that were", () => {
    const encoder = new LabelEncoder().fit(["煎餃", "大魯麵"]);
    expect(() => encoder.transform(["煎餃", "披薩"])).toThrow(
      'LabelEncoder.transform: labels[1] must be one of the fitted classes "大魯麵", "煎餃", got "披薩".',
    );
  });

  it("names the number that has no class", () => {
    const encoder = new LabelEncoder().fit(["a", "b"]);
    for (const code of [2, -1, 0.5, NaN]) {
      expect(() => encoder.inverseTransform([0, code])).toThrow(
        `LabelEncoder.inverseTransform: codes[1] must be an integer from 0 to 1, got ${code}.`,
      );
    }
  });

  it("asks for a fit first", () => {
    const encoder = new LabelEncoder();
    expect(() => encoder.transform(["a"])).toThrow("LabelEncoder.transform: not fitted yet; call fit(labels) first.");
    expect(() => encoder.inverseTransform([0])).toThrow(
      "LabelEncoder.inverseTransform: not fitted yet; call fit(labels)",
    );
    expect(() => encoder.classes).toThrow("LabelEncoder.classes: not fitted yet; call fit(labels) first.");
  });

  it("refuses what is no list of texts", () => {
    expect(() => new LabelEncoder().fit("abc" as never)).toThrow("LabelEncoder.fit: labels must be an array of texts");
    expect(() => new LabelEncoder().fit(["a", 1] as never)).toThrow(
      "LabelEncoder.fit: labels[1] must be a text, got 1.",
    );
    expect(() => new LabelEncoder().fit([])).toThrow(ArgumentError);
  });
});
