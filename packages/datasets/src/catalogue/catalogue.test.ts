import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "./catalogue.js";

describe("CATALOGUE", () => {
  const files = CATALOGUE.flatMap((entry) => entry.files);

  it("names each set and each file once", () => {
    for (const names of [CATALOGUE.map(({ name }) => name), files.map(({ file }) => file)]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("has an address of the publisher or says that there is none", () => {
    for (const { url, file, note } of files) {
      if (url === null) expect(note).toBeDefined();
      else expect(url).toMatch(new RegExp(`^https://.*/${file}$`));
    }
  });

  it("has a checksum for each file or says why not", () => {
    for (const { sha256, sizeBytes, note } of files) {
      if (sha256 === null) expect(note).toMatch(/checksum/);
      else expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(sizeBytes).toBeGreaterThan(0);
    }
  });

  it("says whose each set is", () => {
    for (const { licence, citation, source, rows } of CATALOGUE) {
      expect([licence, citation].every((text) => text.length > 2)).toBe(true);
      expect(source).toMatch(/^https:/);
      expect(rows).toBeGreaterThan(0);
    }
  });

  it("is the one at the root of the repository, which npx nx run datasets:catalogue writes", () => {
    const path = join(import.meta.dirname, "../../../../datasets/catalogue.json");
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(CATALOGUE);
  });
});
