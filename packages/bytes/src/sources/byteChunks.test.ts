import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { joinChunks } from "../streams/joinChunks.js";
import { byteChunks, type ByteSource } from "./byteChunks.js";

const whole = Uint8Array.of(97, 32, 49); // "a 1"

/** In the place of ArgumentError of `@seqloom/array`, which this package does not know. */
class WrongArgument extends Error {
  constructor(caller: string, argument: string, allowed: string, given: unknown, hint = "") {
    super(`${caller}: ${argument} must be ${allowed}, got ${JSON.stringify(given)}. ${hint}`.trim());
  }
}

async function* chunks<T>(list: readonly T[]) {
  yield* list;
}

async function read(source: ByteSource): Promise<{ bytes: number[]; file: string | undefined }> {
  const { chunks, file } = byteChunks("readGlove", source, WrongArgument);
  return { bytes: [...(await joinChunks(chunks))], file };
}

describe("byteChunks", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeFile(join(folder, "字.txt"), "a 1");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads bytes, a Blob, a web stream and chunks in the order they come", async () => {
    const parts = [whole.subarray(0, 1), new Uint8Array(), whole.subarray(1)];
    for (const source of [whole, new Blob([whole]), new Blob([whole]).stream(), chunks(parts)]) {
      expect(await read(source)).toEqual({ bytes: [...whole], file: undefined });
    }
  });

  it("knows the name of a file by its path, its URL or as a File", async () => {
    const path = join(folder, "字.txt");
    const file = Object.assign(new Blob([whole]), { name: "字.txt" }); // what an <input type="file"> gives
    for (const source of [path, pathToFileURL(path), file]) {
      expect(await read(source)).toEqual({ bytes: [...whole], file: "字.txt" });
    }
    expect((await read(pathToFileURL(path).href)).bytes).toEqual([...whole]);
  });

  it("takes an address for what it is, as string and as URL", async () => {
    for (const address of ["data:,a%201", new URL("data:,a%201")]) {
      expect((await read(address)).bytes).toEqual([...whole]);
    }
  });

  it("says what a source may be", () => {
    for (const wrong of [7, null, ["a"], {}]) {
      expect(() => byteChunks("readGlove", wrong as unknown as string, WrongArgument)).toThrow(
        `readGlove: source must be a path, URL, Uint8Array, Blob or stream of bytes, got ${JSON.stringify(wrong)}.`,
      );
    }
    expect(() => byteChunks("readGlove", 7 as unknown as string, WrongArgument)).toThrow(WrongArgument);
  });

  it("says how a text itself is given", () => {
    expect(() => byteChunks("readGlove", "the 1 2\ncat 3 4", WrongArgument)).toThrow(
      /got .*\. A text itself is given as bytes: new TextEncoder\(\)\.encode\(text\)\.$/,
    );
  });

  it("refuses a stream of something else than bytes", async () => {
    const texts = chunks([whole, "a,"]) as unknown as AsyncIterable<Uint8Array>;
    await expect(read(texts)).rejects.toThrow('readGlove: chunk 1 of source must be a Uint8Array, got "a,".');
  });
});
