import { strToU8, zipSync } from "fflate";
import { HEADER_BYTES, STORED, zipContentStart, zipDirectory } from "./zipDirectory.js";

const archive = zipSync({ "a.txt": strToU8("hello"), "b.txt": strToU8("world!") }, { level: 0 });

describe("zipDirectory", () => {
  it("says what the archive holds, and where", () => {
    const records = zipDirectory("readNpz", archive);
    expect(records).toMatchObject([
      { name: "a.txt", method: STORED, sizeBytes: 5, packedBytes: 5, start: 0 },
      { name: "b.txt", method: STORED, sizeBytes: 6, packedBytes: 6 },
    ]);
    const start = zipContentStart(records[1]!, archive.subarray(records[1]!.start, records[1]!.start + HEADER_BYTES));
    expect(new TextDecoder().decode(archive.subarray(start, start + 6))).toBe("world!");
    expect(zipContentStart(records[1]!, new Uint8Array(HEADER_BYTES))).toBeNaN();
  });

  it("refuses a directory whose names, fields or comments are longer than it is", () => {
    const [first, second] = zipDirectory("readNpz", archive);
    const directory = second!.start + HEADER_BYTES + 5 + 6; // behind the second file
    expect(first!.start).toBe(0);
    for (const [place, value] of [
      [28, 0xffff],
      [30, 0xffff],
      [32, 300],
      [28, 80],
    ] as const) {
      const broken = archive.slice();
      new DataView(broken.buffer).setUint16(directory + place, value, true);
      expect(() => zipDirectory("readNpz", broken)).toThrow(
        "readNpz: the directory of the zip archive is broken, or it lies beyond 4 GB.",
      );
    }
  });

  it("needs only the end of an archive, but all of its directory", () => {
    const places = zipDirectory("readNpz", archive).map(({ start }) => start);
    const tail = archive.subarray(places[1]! + 20);
    expect(zipDirectory("readNpz", tail, archive.length).map(({ start }) => start)).toEqual(places);
    expect(() => zipDirectory("readNpz", archive.subarray(archive.length - 40), archive.length)).toThrow(
      "readNpz: the directory of the zip archive is broken, or it lies beyond 4 GB.",
    );
  });
});
