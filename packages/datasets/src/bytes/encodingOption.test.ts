import { readOptions } from "@seqloom/array";
import { encodingOption } from "./encodingOption.js";

describe("encodingOption", () => {
  it("is UTF-8 unless said otherwise, or one of the web's encodings", () => {
    expect(readOptions("readCsv", { encoding: encodingOption }, {})).toEqual({ encoding: "utf-8" });
    expect(readOptions("readCsv", { encoding: encodingOption }, { encoding: "gbk" })).toEqual({ encoding: "gbk" });
    expect(() => readOptions("readCsv", { encoding: encodingOption }, { encoding: "cp950" })).toThrow(
      'readCsv: encoding must be "utf-8", "utf-16le", "utf-16be", "big5", "gbk", "gb18030", "shift_jis", "euc-kr", "windows-1252" or "latin1", got "cp950".',
    );
  });
});
