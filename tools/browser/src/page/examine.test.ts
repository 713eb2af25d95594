import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examine } from "./examine.js";

describe("examine", () => {
  it("brings back plain values, which cross to another process", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-examine-"));
    writeFileSync(join(folder, "vectors.txt"), "cat 1 2\nmat 2 1\n");
    const findings = await examine({ assignments: [], vectors: join(folder, "vectors.txt") });
    rmSync(folder, { recursive: true });
    expect(structuredClone(findings)).toEqual(findings);
    expect(findings.backend.name).toBe("wasm");
    expect(findings.text.nearest).toEqual(["mat"]);
  });
});
