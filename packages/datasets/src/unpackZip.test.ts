import { strToU8, zipSync } from "fflate";
import { pieces, textOf } from "./fixtures/pieces.js";
import { unpackZip } from "./unpackZip.js";

const LIMIT = 1e6;
const text = "自助餐,60\n".repeat(5000);
const isCsv = (name: string) => name.endsWith(".csv");
const read = (bytes: Uint8Array, limit = LIMIT, pieceBytes?: number) =>
  textOf(unpackZip("jenaClimate", "x.zip", pieces(bytes, pieceBytes), isCsv, limit));

describe("unpackZip", () => {
  it.each([0, 9] as const)("gives the first file that is wanted, packed at level %i", async (level) => {
    const archive = zipSync({ "read.me": strToU8("hello"), "a.csv": strToU8(text), "b.csv": strToU8("b") }, { level });
    for (const pieceBytes of [7, 1000, 1e6]) expect(await read(archive, LIMIT, pieceBytes)).toBe(text);
  });

  it("lists what an archive holds when none is wanted", async () => {
    const archive = zipSync({ "read.me": strToU8("hello"), "x.txt": strToU8("x") });
    await expect(read(archive)).rejects.toThrow("jenaClimate: x.zip holds no such file, only read.me, x.txt.");
  });

  it.each(["../a.csv", "/a.csv", "x/../../a.csv", "C:\\a.csv", "..\\a.csv"])(
    "refuses an archive with %s",
    async (name) => {
      const archive = zipSync({ [name]: strToU8("x"), "a.csv": strToU8(text) });
      await expect(read(archive)).rejects.toThrow(
        `jenaClimate: x.zip holds a file named ${JSON.stringify(name)}, which leads out of its folder.`,
      );
    },
  );

  it("says that an archive is broken or breaks off", async () => {
    const archive = zipSync({ "a.csv": strToU8(text) });
    const broken = "jenaClimate: x.zip is a broken zip archive, or it breaks off.";
    await expect(read(archive.subarray(0, 60))).rejects.toThrow(broken);
    await expect(read(new Uint8Array(100))).rejects.toThrow(broken);
    const changed = archive.map((byte, i) => (i >= 40 && i < 60 ? 255 : byte));
    await expect(read(changed)).rejects.toThrow("jenaClimate: x.zip is");
  });

  it("stops at a bomb: ten million zeros in a small file", async () => {
    const bomb = zipSync({ "a.csv": new Uint8Array(1e7) });
    expect(bomb.length).toBeLessThan(20_000);
    await expect(read(bomb)).rejects.toThrow("jenaClimate: x.zip unpacks to more than 1000000 bytes.");
  });
});
