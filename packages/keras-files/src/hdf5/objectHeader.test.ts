import { HdfBytes } from "./HdfBytes.js";
import { objectHeader } from "./objectHeader.js";

/** Header of version 1 with one message, which says where the header goes on. */
function goingOn(to: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([1, 0, 1, 0, 1, 0, 0, 0, 24]);
  bytes.set([0x10, 0, 16, 0], 16);
  const view = new DataView(bytes.buffer);
  view.setUint32(24, to, true);
  view.setUint32(32, 16, true);
  bytes.set([3, 0, 8, 0, 2], 40); // a shared message
  return bytes;
}

describe("objectHeader", () => {
  it("follows a header that goes on elsewhere", () => {
    expect(objectHeader(new HdfBytes(goingOn(40)), 0)).toEqual([{ type: 3, size: 8, at: 48, isShared: true }]);
  });

  it("reads version 2", () => {
    const bytes = Uint8Array.from([
      ...[..."OHDR"].map((letter) => letter.charCodeAt(0)),
      2,
      0,
      8,
      5,
      4,
      0,
      0,
      1,
      2,
      3,
      4,
      0,
      0,
      0,
      0,
    ]);
    expect(objectHeader(new HdfBytes(bytes), 0)).toEqual([{ type: 5, size: 4, at: 11, isShared: false }]);
  });

  it("refuses one that contains itself, or is none", () => {
    expect(() => objectHeader(new HdfBytes(goingOn(16)), 0)).toThrow("the object header at byte 0 contains itself.");
    expect(() => objectHeader(new HdfBytes(new Uint8Array(64)), 0)).toThrow("no object header stands at byte 0.");
  });
});
