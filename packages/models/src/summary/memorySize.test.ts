import { memorySize } from "./memorySize.js";

describe("memorySize", () => {
  it("writes what Keras prints for the models of the course", () => {
    expect(memorySize(0, "B")).toBe("0.00 B");
    expect(memorySize(1012, "Byte")).toBe("1012.00 Byte");
    expect(memorySize(984_744, "B")).toBe("961.66 KB");
    expect(memorySize(1_313_412, "Byte")).toBe("1.25 MB");
  });

  it("changes the unit at 1024", () => {
    expect([1023, 1024, 1024 ** 2, 1024 ** 3, 1024 ** 4].map((bytes) => memorySize(bytes, "B"))).toEqual([
      "1023.00 B",
      "1.00 KB",
      "1.00 MB",
      "1.00 GB",
      "1.00 TB",
    ]);
    expect(memorySize(1024 ** 5, "B")).toBe("1024.00 TB");
  });

  it("rounds a half to the even digit, as Python does", () => {
    // Python: ["%.2f" % (b / 1024) for b in (1152, 1408, 1664, 1920)]
    expect([1152, 1408, 1664, 1920].map((bytes) => memorySize(bytes, "B"))).toEqual([
      "1.12 KB",
      "1.38 KB",
      "1.62 KB",
      "1.88 KB",
    ]);
  });
});
