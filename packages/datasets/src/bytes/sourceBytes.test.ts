import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sourceBytes } from "./sourceBytes.js";
import type { ByteSource } from "./sourceBytes.js";

const parts = [Uint8Array.of(97, 44), Uint8Array.of(), Uint8Array.of(98)]; // "a,b"
const whole = Uint8Array.of(97, 44, 98);

async function* chunks<T>(list: readonly T[]) {
  yield* list;
}

describe("sourceBytes", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeFile(join(folder, "午餐.csv"), "a,b");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads bytes, a Blob, a web stream and chunks in the order they come", async () => {
    const sources: ByteSource[] = [whole, new Blob([whole]), new Blob([whole]).stream(), chunks(parts)];
    for (const source of sources) {
      expect(await sourceBytes("readCsv", source)).toEqual({ bytes: whole, file: undefined });
    }
  });

  it("knows the name of a file by its path, its URL or as a File", async () => {
    const path = join(folder, "午餐.csv");
    const file = Object.assign(new Blob([whole]), { name: "午餐.csv" }); // what an <input type="file"> gives
    for (const source of [path, pathToFileURL(path), file]) {
      const read = await sourceBytes("readCsv", source);
      expect(read.file).toBe("午餐.csv");
      expect([...read.bytes]).toEqual([...whole]);
    }
  });

  it("takes http addresses for what they are, as string and as URL", async () => {
    for (const address of ["http://127.0.0.1:1/x.csv", new URL("http://127.0.0.1:1/x.csv")]) {
      await expect(sourceBytes("readCsv", address)).rejects.toThrow(
        "readCsv: http://127.0.0.1:1/x.csv cannot be reached.",
      );
    }
  });

  it("says what a source may be", async () => {
    const allowed = "readCsv: source must be a path, URL, Uint8Array, Blob or stream of bytes, got";
    for (const [wrong, text] of [
      [7, "7."],
      [null, "null."],
      [["a"], '["a"].'],
    ] as const) {
      // prettier-ignore
      await expect(sourceBytes("readCsv", wrong as unknown as string)).rejects.toThrow(`${allowed} ${text}`);
    }
  });

  it("points out parseCsv to someone who gave the text itself", async () => {
    await expect(sourceBytes("readCsv", "a,b\n1,2")).rejects.toThrow("To read a text, use parseCsv.");
  });

  it("refuses a stream of something else than bytes", async () => {
    const texts = chunks(["a,", "b"]) as unknown as AsyncIterable<Uint8Array>;
    await expect(sourceBytes("readCsv", texts)).rejects.toThrow(
      'readCsv: chunk 0 of source must be a Uint8Array, got "a,".',
    );
  });

  it("passes on the error of a stream that breaks off", async () => {
    const broken = (async function* () {
      yield whole;
      throw new Error("the line went dead");
    })();
    await expect(sourceBytes("readCsv", broken)).rejects.toThrow("the line went dead");
  });
});
