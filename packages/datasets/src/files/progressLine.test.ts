import { progressLine } from "./progressLine.js";

describe("progressLine", () => {
  const line = (receivedBytes: number, totalBytes?: number) => progressLine({ file: "x", receivedBytes, totalBytes });

  it("fills a bar with what has arrived", () => {
    expect(line(0, 2e6)).toBe("x [........................] 0 % 0.0 of 2.0 MB");
    expect(line(1e6, 2e6)).toBe("x [############............] 50 % 1.0 of 2.0 MB");
    expect(line(2e6, 2e6)).toBe("x [########################] 100 % 2.0 of 2.0 MB");
  });

  it("is not full before all is there", () => {
    expect(line(1_999_999, 2e6)).toContain("#.] 99 %");
  });

  it("counts alone where the end is not known", () => {
    expect(line(1_250_000)).toBe("x 1.3 MB");
  });
});
