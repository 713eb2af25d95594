import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleData } from "../sampleData.js";
import { dataFindings } from "./dataFindings.js";

describe("dataFindings", () => {
  it("finds what the checks look at", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-data-"));
    const { numbers, ...files } = await sampleData();
    const [reviews, weather] = [join(folder, "reviews.tar.gz"), join(folder, "weather.csv.gz")];
    writeFileSync(reviews, files.reviews);
    writeFileSync(weather, files.weather);
    const found = await dataFindings({ reviews, weather, numbers });
    rmSync(folder, { recursive: true });
    expect(found.reviews).toEqual([
      ["bad", 0, 3],
      ["élan 好看<br />", 1, 9],
    ]);
    expect(found.arrays.map(([name, shape]) => [name, ...shape])).toEqual([
      ["packed", 50, 4],
      ["stored", 50, 4],
    ]);
    expect(found.arrays[0]![2][1]).toBeCloseTo(Math.sin(1), 6);
    expect(found.hours).toEqual([960, "2009-01-01 00:00:00", "2009-02-09 23:00:00"]);
    expect(found.prices).toEqual(["2330", 453.5, 449.5]);
    expect(found.packed).toEqual([26, 31, 178, 13]);
  });
});
