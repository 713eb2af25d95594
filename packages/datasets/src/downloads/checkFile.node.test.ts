import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "./checkFile.node.js";

// The checksum of the three letters "abc" in FIPS 180-2, appendix B.1.
const SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const abc = { file: "abc", url: null, sizeBytes: 3, sha256: SHA256 };

describe("checkFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    for (const text of ["abc", "abd", "abcd"]) await writeFile(join(folder, text), text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("finds nothing wrong with the file of the catalogue", async () => {
    expect(await checkFile(join(folder, "abc"), abc)).toBeUndefined();
    expect(await checkFile(join(folder, "abc"), { ...abc, sizeBytes: null })).toBeUndefined();
  });

  it("says what is wrong with another", async () => {
    expect(await checkFile(join(folder, "abcd"), abc)).toBe("has 4 bytes instead of 3");
    expect(await checkFile(join(folder, "abd"), abc)).toMatch(`instead of ${SHA256}`);
  });

  it("reads all of a file, however many pieces it has", async () => {
    const path = join(folder, "sized");
    for (const length of [0, 55, 56, 63, 64, 65, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (1 << 21) + 7]) {
      const bytes = Buffer.alloc(length, "abc");
      await writeFile(path, bytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(await checkFile(path, { ...abc, sizeBytes: length, sha256 })).toBeUndefined();
      if (length === 0) continue;
      bytes[length - 1]! ^= 1;
      await writeFile(path, bytes);
      expect(await checkFile(path, { ...abc, sizeBytes: length, sha256 })).toMatch(`instead of ${sha256}`);
    }
  });

  it("goes by the size where no checksum is known", async () => {
    expect(await checkFile(join(folder, "abd"), { ...abc, sha256: null })).toBeUndefined();
    expect(await checkFile(join(folder, "abcd"), { ...abc, sha256: null })).toBe("has 4 bytes instead of 3");
  });
});
