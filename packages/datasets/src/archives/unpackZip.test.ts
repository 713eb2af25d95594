import { strToU8, zipSync } from "fflate";
import { byteFile } from "../sources/byteFile.js";
import { pieces, textOf } from "@seqloom/testing";
import { unpackZip } from "./unpackZip.js";

const LIMIT = 1e6;
const text = "自助餐,60\n".repeat(5000);
const isCsv = (name: string) => name.endsWith(".csv");
const read = (bytes: Uint8Array, limit = LIMIT, pieceBytes = 1000) => {
  const chunks = (start = 0, end = bytes.length) => pieces(bytes.subarray(start, end), pieceBytes);
  return textOf(unpackZip("jenaClimate", { ...byteFile("x.zip", bytes), chunks }, isCsv, limit));
};

describe("unpackZip", () => {
  it.each([0, 9] as const)("gives the first file that is wanted, packed at level %i", async (level) => {
    const archive = zipSync({ "read.me": strToU8("hello"), "a.csv": strToU8(text), "b.csv": strToU8("b") }, { level });
    for (const pieceBytes of [7, 1000, 1e6]) expect(await read(archive, LIMIT, pieceBytes)).toBe(text);
  });

  it("lists what an archive holds when none is wanted", async () => {
    const archive = zipSync({ "read.me": strToU8("hello"), "x.txt": strToU8("x") });
    await expect(read(archive)).rejects.toThrow("jenaClimate: x.zip holds no such file, only read.me, x.txt.");
  });

  it("names a workbook for what it is", async () => {
    const workbook = zipSync({ "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.xml": strToU8("<b/>") });
    await expect(read(workbook)).rejects.toThrow("jenaClimate: x.zip is an Excel workbook (xlsx); save it as CSV.");
  });

  it.each(["../../a.csv", "/a.csv", "x/../../a.csv", "C:\\a.csv", "..\\a.csv"])(
    "refuses an archive with %s",
    async (name) => {
      const archive = zipSync({ [name]: strToU8("x"), "a.csv": strToU8(text) });
      await expect(read(archive)).rejects.toThrow(
        `jenaClimate: x.zip: the entry ${JSON.stringify(name)} of the zip archive has a name that leads out of its folder.`,
      );
    },
  );

  it("says that an archive is broken or breaks off", async () => {
    const archive = zipSync({ "a.csv": strToU8(text) });
    await expect(read(archive.subarray(0, 60))).rejects.toThrow("jenaClimate: x.zip: the zip archive is cut off");
    await expect(read(new Uint8Array(100))).rejects.toThrow("jenaClimate: x.zip: this is no zip archive.");
    const damaged = "jenaClimate: x.zip: a.csv is damaged, or the archive breaks off.";
    await expect(read(archive.map((byte, i) => (i >= 40 && i < 60 ? 255 : byte)))).rejects.toThrow(damaged);
    const stored = zipSync({ "a.csv": strToU8(text) }, { level: 0 });
    await expect(read(stored.map((byte, i) => (i === 90 ? byte ^ 1 : byte)))).rejects.toThrow(damaged);
    await expect(read(archive.map((byte, i) => (i === 0 ? 0 : byte)))).rejects.toThrow(
      "jenaClimate: x.zip: a.csv is not where the zip directory says.",
    );
  });

  it("finds the directory of an archive that is longer than what is read to find it", async () => {
    const long = new Uint8Array(3e6).map((_, i) => (i * 2654435761) >>> 13);
    const archive = zipSync({ "a.csv": strToU8(text), "long.bin": long }, { level: 0 });
    expect(await read(archive, LIMIT, 1e5)).toBe(text);
    await expect(read(archive.subarray(0, 2e6), LIMIT, 1e5)).rejects.toThrow("the zip archive is cut off");
  });

  it("stops at a bomb: ten million zeros in a small file", async () => {
    const bomb = zipSync({ "a.csv": new Uint8Array(1e7) });
    expect(bomb.length).toBeLessThan(20_000);
    await expect(read(bomb)).rejects.toThrow("jenaClimate: x.zip unpacks to more than 1000000 bytes.");
  });

  it("believes no size that the content exceeds", async () => {
    const archive = Buffer.from(zipSync({ "a.csv": strToU8(text) }));
    const record = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(100, record + 24);
    await expect(read(archive, LIMIT)).rejects.toThrow("jenaClimate: x.zip: a.csv is damaged");
  });
});
