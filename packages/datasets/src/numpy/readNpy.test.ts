import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeGolden, goldenDir, readJson } from "@seqloom/testing";
import { readNpy } from "./readNpy.js";

interface Description {
  dtype: string;
  shape: number[];
  data?: (number | string | boolean)[];
}

/** The dtype as `readNpy` names it. */
function nameOf(dtype: string): string {
  if (/^<U/.test(dtype)) return "string";
  return /^\|S/.test(dtype) ? "bytes" : dtype.replace(">f8", "float64").replace(">i4", "int32");
}

/** The items as the golden file writes them: numbers beyond JSON as texts, bool as true and false. */
function written(item: unknown): unknown {
  if (typeof item === "bigint") return String(item);
  return typeof item === "number" && !Number.isFinite(item) ? String(item) : item;
}

function expectArray(bytes: Uint8Array, { dtype, shape, data }: Description): void {
  const array = readNpy(bytes);
  expect([array.dtype, array.shape]).toEqual([nameOf(dtype), shape]);
  const items = Array.from(array.data as ArrayLike<unknown>, written);
  const expected = data!.map((item) => (typeof item === "boolean" ? Number(item) : item));
  expect(items).toEqual(expected.map((item) => (dtype === "float32" ? Math.fround(item as number) : item)));
}

describe("readNpy", () => {
  const { files, broken } = readJson<{
    files: Record<string, Description & { base64: string }>;
    broken: Record<string, string>;
  }>(join(import.meta.dirname, "../fixtures/npyFiles.json"));

  it.each(Object.entries(files))("reads %s as NumPy does", (_, { base64, ...description }) => {
    expectArray(Buffer.from(base64, "base64"), description);
  });

  it.each(Object.entries(broken))("refuses the broken file %s", (_, base64) => {
    expect(() => readNpy(Buffer.from(base64, "base64"))).toThrow(/^readNpy: /);
  });

  describeGolden<{ files: Record<string, Description> }>("datasets/npy.json", (golden) => {
    const folder = join(goldenDir, "datasets/npy");
    const described = Object.entries(golden.files).filter(([name, { data }]) => name.endsWith(".npy") && data);
    it.each(described)("reads %s as NumPy does", (name, description) => {
      expectArray(readFileSync(join(folder, name)), description);
    });

    it.each(["structured.npy", "complex64.npy", "datetime64.npy"])("says that the type of %s is not read", (name) => {
      expect(() => readNpy(readFileSync(join(folder, name)))).toThrow(/^readNpy: .* not read/);
    });

    const damaged = readdirSync(join(folder, "broken"));
    it("has all 17 damaged files", () => expect(damaged).toHaveLength(17));
    it.each(damaged)("refuses broken/%s with one clear error", (name) => {
      expect(() => readNpy(readFileSync(join(folder, "broken", name)))).toThrow(/^readNpy: .*\.$/);
    });
  });

  it("refuses what is no Uint8Array", () => {
    expect(() => readNpy("a.npy" as never)).toThrow('readNpy: bytes must be a Uint8Array, got "a.npy".');
  });
});
