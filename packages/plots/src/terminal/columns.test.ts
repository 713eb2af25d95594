import fc from "fast-check";
import { columnsOf, fitColumns, wrapColumns } from "./columns.js";

describe("columnsOf", () => {
  it("counts a Chinese character as two, a mark as none", () => {
    expect(["loss", "預測值", "e\u0301", ""].map(columnsOf)).toEqual([4, 6, 1, 0]);
  });
});

describe("fitColumns", () => {
  it("fills up with spaces, on the left, on the right or on both sides", () => {
    expect(fitColumns("預測", 7)).toBe("預測   ");
    expect(fitColumns("預測", 7, "right")).toBe("   預測");
    expect(fitColumns("預測", 7, "middle")).toBe(" 預測  ");
  });

  it("cuts what is longer", () => {
    expect(fitColumns("moving average", 7)).toBe("moving~");
    expect(fitColumns("移動平均", 6)).toBe("移動~ ");
  });

  it("gives just as many columns, whatever the text is", () => {
    const text = fc.stringMatching(/^[a-z預測值，]*$/u);
    const cases = fc.property(text, fc.nat(30), (given, columns) => {
      expect(columnsOf(fitColumns(given, columns))).toBe(columns);
    });
    fc.assert(cases);
  });
});

describe("wrapColumns", () => {
  it("breaks between entries", () => {
    expect(wrapColumns(["o 預測值", "* 真實值", "+ x"], 20, "  ")).toEqual(["o 預測值  * 真實值", "+ x"]);
    expect(wrapColumns([], 20, "  ")).toEqual([]);
  });
});
