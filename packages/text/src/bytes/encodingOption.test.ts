import { readOptions } from "@seqloom/array";
import { encodingOption } from "./encodingOption.js";

describe("encodingOption", () => {
  it("is UTF-8 unless said otherwise, or one of the web's encodings", () => {
    expect(readOptions("readStopWords", { encoding: encodingOption }, {})).toEqual({ encoding: "utf-8" });
    expect(readOptions("readStopWords", { encoding: encodingOption }, { encoding: "big5" }).encoding).toBe("big5");
    expect(() => readOptions("readStopWords", { encoding: encodingOption }, { encoding: "ansi" })).toThrow(
      'readStopWords: encoding must be "utf-8", "utf-16le"',
    );
  });
});
