import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveFigures } from "./saveFigures.js";

describe("saveFigures", () => {
  it("writes a JSON file", () => {
    const folder = mkdtempSync(join(tmpdir(), "figures-"));
    const path = join(folder, "figures.json");
    saveFigures(path, { model: "gru", testAcc: 0.86 });
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ model: "gru", testAcc: 0.86 });
    rmSync(folder, { recursive: true });
  });
});
