import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourceBytes } from "./sourceBytes.js";

const read = (source: Parameters<typeof sourceBytes>[1]) => sourceBytes("readCsv", source, TypeError);

describe("sourceBytes", () => {
  it("joins the pieces of a source, and copies no single array", async () => {
    const whole = Uint8Array.of(97, 44, 98); // "a,b"
    const parts = (async function* () {
      yield whole.subarray(0, 2);
      yield whole.subarray(2);
    })();
    expect(await read(parts)).toEqual({ bytes: whole, file: undefined });
    expect((await read(whole)).bytes).toBe(whole);
  });

  it("gives the bytes of a Buffer as a plain array, whose slice is a copy", async () => {
    const { bytes } = await read(Buffer.from("abc"));
    bytes.slice()[0] = 0;
    expect(bytes).toEqual(Uint8Array.of(97, 98, 99));
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });

  it("reads a file however large, with its name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    for (const length of [0, 3, 1_000_000]) {
      await writeFile(join(folder, "午餐.csv"), "a".repeat(length));
      const { bytes, file } = await read(join(folder, "午餐.csv"));
      expect([file, bytes.length, bytes.every((byte) => byte === 97)]).toEqual(["午餐.csv", length, true]);
    }
    await rm(folder, { recursive: true });
  });

  it("passes on the error of a stream that breaks off", async () => {
    const broken = (async function* () {
      yield Uint8Array.of(97);
      throw new Error("the line went dead");
    })();
    await expect(read(broken)).rejects.toThrow(/^the line went dead$/);
  });

  it("refuses what is no source", async () => {
    await expect(read(7 as unknown as string)).rejects.toThrow(TypeError);
  });
});
