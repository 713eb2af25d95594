import { isPickledName, pickledName } from "./pickledNames.js";

describe("pickledName", () => {
  it("knows the five names of an array of objects", () => {
    expect(pickledName("numpy.core.multiarray", "_reconstruct")?.is).toBe("reconstruct");
    expect(pickledName("numpy._core.multiarray", "_reconstruct")?.is).toBe("reconstruct");
    expect(pickledName("numpy", "ndarray")?.is).toBe("ndarray");
    expect(pickledName("numpy", "dtype")?.is).toBe("dtype");
    expect(pickledName("_codecs", "encode")?.is).toBe("encode");
  });

  it("knows no other, however it begins", () => {
    const others = [
      ["numpy ", "ndarray"],
      ["numpy", "ndarray.dump"],
      ["numpy", "load"],
      ["os", "system"],
      ["__proto__", "x"],
    ];
    for (const [module, name] of others) expect(pickledName(module!, name!)).toBeUndefined();
  });
});

describe("isPickledName", () => {
  it("tells a name from what looks like one", () => {
    expect(isPickledName(pickledName("numpy", "dtype"))).toBe(true);
    expect(isPickledName({ module: "numpy", name: "dtype", is: "dtype" })).toBe(false);
    expect(isPickledName(undefined)).toBe(false);
  });
});
