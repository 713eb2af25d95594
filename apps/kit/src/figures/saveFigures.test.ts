import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { saveFigures } from "./saveFigures.js";

const figures = { model: "gru", testAcc: 0.86 };

describe("saveFigures", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "figures-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes a JSON file, and nothing beside it", () => {
    const path = join(folder, "figures.json");
    for (let run = 0; run < 2; run++) saveFigures(path, { ...figures, run });
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ ...figures, run: 1, kernels: "none" });
    expect(readdirSync(folder)).toEqual(["figures.json"]);
  });

  it("says which kernels computed", async () => {
    const path = join(folder, "figures.json");
    await useBackend("wasm", { strict: true });
    saveFigures(path, figures);
    const { threads } = sharedKernels()!;
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ ...figures, kernels: "strict", threads });
  });

  it("leaves what was there where the figures are no JSON, and nothing half-written where it cannot write", () => {
    const path = join(folder, "figures.json");
    writeFileSync(path, "old");
    expect(() => saveFigures(path, { big: 1n })).toThrow(TypeError);
    expect(readFileSync(path, "utf8")).toBe("old");
    mkdirSync(join(folder, "folder"));
    expect(() => saveFigures(join(folder, "folder"), figures)).toThrow(
      "saveFigures: path must be a file that can be written, got ",
    );
    expect(readdirSync(folder)).toEqual(["figures.json", "folder"]);
  });
});
