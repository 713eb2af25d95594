import { PickleBytes } from "./PickleBytes.js";

const of = (...bytes: number[]) => new PickleBytes("readNpy", Uint8Array.from(bytes));

describe("PickleBytes", () => {
  it("reads numbers, lowest byte first", () => {
    const bytes = of(7, 1, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 1, 0, 0, 0);
    expect([bytes.uint8(), bytes.uint16(), bytes.int32(), bytes.uint32()]).toEqual([7, 513, -1, 4294967295]);
    expect([bytes.uint64(), bytes.left]).toEqual([2 ** 32 + 1, 0]);
  });

  it("reads texts", () => {
    const bytes = of(0xe9, 0xc3, 0xa9, 0x61, 0x0a, 0x62);
    expect([bytes.latin1(1), bytes.utf8(2), bytes.line(), bytes.left]).toEqual(["é", "é", "a", 1]);
  });

  it("reads small numbers as long as they follow, and leaves one that is cut off", () => {
    const numbers: unknown[] = [];
    const bytes = of(0x4b, 200, 0x4d, 1, 2, 0x5d, 0x4d, 1);
    bytes.pushNumbers(numbers);
    expect([numbers, bytes.at]).toEqual([[200, 513], 5]);
    bytes.uint8();
    bytes.pushNumbers(numbers);
    expect([numbers, bytes.at]).toEqual([[200, 513], 6]);
  });

  it("copies bytes out of a Buffer too", () => {
    const buffer = Buffer.from([1, 2, 3]);
    const bytes = new PickleBytes("readNpy", buffer).bytes(2);
    buffer[0] = 9;
    expect([...bytes]).toEqual([1, 2]);
  });

  it("says where the pickle is cut off, before it takes anything", () => {
    expect(() => of(1).int32()).toThrow("readNpy: the pickle is cut off at byte 0: 1 bytes are left of it.");
    expect(() => of(0x61).line()).toThrow("cut off at byte 0");
    expect(() => of(0x61).utf8(2 ** 32 - 1)).toThrow("cut off at byte 0");
    expect(() => of(0xff).utf8(1)).toThrow("readNpy: the pickle holds a text at byte 0 that is not UTF-8.");
  });
});
