import { contrast, luminance, rgbOf } from "./contrast.js";

describe("rgbOf", () => {
  it("reads a colour", () => {
    expect(rgbOf("#0072b2")).toEqual([0, 114, 178]);
  });
});

describe("luminance", () => {
  it("goes from black to white", () => {
    expect([luminance("#000000"), luminance("#ffffff")]).toEqual([0, 1]);
    expect(luminance("#808080")).toBeCloseTo(0.2159, 4); // ((128/255 + 0.055) / 1.055) ** 2.4
  });
});

describe("contrast", () => {
  it("is that of WCAG, whichever colour comes first", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2); // the grey that WCAG's examples name
    expect(contrast("#767676", "#ffffff")).toBe(contrast("#ffffff", "#767676"));
  });
});
