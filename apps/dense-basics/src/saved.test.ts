import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner } from "@seqloom/testing";

const basics = appRunner(import.meta.dirname);

describe("dense-basics, saved and loaded", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "dense-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("keeps the toy and the wines, and evaluates as after their training", async () => {
    const path = join(folder, "basics.zip");
    const trained = await basics("--quick", "--seed", "7", "--steps", "--save", path);
    expect(readdirSync(folder)).toEqual(["basics-toy.zip", "basics-wine.zip"]);
    const loaded = await basics("--load", path, "--steps");
    expect(loaded.status).toBe(0);
    /** Losses, accuracies, verdicts and predictions. */
    const said = (text: string) =>
      text.split("\n").filter((line) => /^(測試集|結論|.*%)|0\.\d{4}/.test(line) && !line.includes("step"));
    expect(said(loaded.stdout).length).toBeGreaterThan(8);
    expect(said(loaded.stdout)).toEqual(said(trained.stdout).filter((line) => !line.startsWith("Epoch")));
    const wine = await basics("--load", path, "--model", "wine");
    expect(wine.stdout.match(/^測試集的正確率/gm)).toHaveLength(1);
  }, 240_000);
});
