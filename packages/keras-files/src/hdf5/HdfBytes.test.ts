import { damaged, decodeUtf8, HdfBytes } from "./HdfBytes.js";

const file = new HdfBytes(Uint8Array.of(1, 2, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 65, 66, 0));

describe("HdfBytes", () => {
  it("reads integers, parts and names", () => {
    expect([1, 2, 4, 8].map((size) => file.uint(0, size))).toEqual([1, 513, 513, 513]);
    expect(file.uint(8, 8)).toBe(Infinity);
    expect(file.text(16)).toBe("AB");
    expect([...file.slice(16, 2)]).toEqual([65, 66]);
    expect(file.length).toBe(19);
  });

  it("refuses to read beyond the end, and another signature", () => {
    expect(() => file.uint(18, 2)).toThrow(
      "the HDF5 part is damaged or cut: bytes 18 to 20 are needed, and there are 19.",
    );
    expect(() => file.slice(-1, 1)).toThrow("are needed");
    expect(() => file.slice(Infinity, 1)).toThrow("are needed");
    expect(() => file.expect(16, "HEAP")).toThrow("are needed");
    expect(() => file.expect(0, "TREE")).toThrow("byte 0 must begin with TREE.");
    expect(() => new HdfBytes(Uint8Array.of(65)).text(0)).toThrow("the name at byte 0 has no end.");
  });
});

describe("decodeUtf8", () => {
  it("reads texts", () => expect(decodeUtf8(Uint8Array.of(0xe9, 0x95, 0xb7))).toBe("長"));
});

describe("damaged", () => {
  it("makes a refusal", () => expect(damaged("x").message).toBe("the HDF5 part is damaged or cut: x."));
});
