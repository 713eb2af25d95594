import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleData } from "../sampleData.js";
import { examine } from "./examine.js";

describe("examine", () => {
  it("brings back plain values, which cross to another process", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-examine-"));
    writeFileSync(join(folder, "vectors.txt"), "cat 1 2\nmat 2 1\n");
    const { numbers, ...files } = await sampleData();
    const data = { numbers, reviews: join(folder, "reviews.tar.gz"), weather: join(folder, "weather.csv.gz") };
    writeFileSync(data.reviews, files.reviews);
    writeFileSync(data.weather, files.weather);
    const findings = await examine({ assignments: [], vectors: join(folder, "vectors.txt"), data });
    rmSync(folder, { recursive: true });
    expect(structuredClone(findings)).toEqual(findings);
    expect(findings.backend.name).toBe("wasm");
    expect(findings.text.nearest).toEqual(["mat"]);
    expect(findings.data.prices).toEqual(["2330", 453.5, 449.5]);
  });
});
