import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { writeBundles } from "./writeBundles.js";

describe("writeBundles", () => {
  it("writes bundles, with inputs and predictions of their models", async () => {
    await useBackend("cpu");
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeBundles(folder);
    expect((await readdir(folder)).sort()).toEqual(["expected_bundles.json", "imdbLstm.zip", "lunch.zip", "stockPrice.zip"]); // prettier-ignore
    const expected = JSON.parse(await readFile(join(folder, "expected_bundles.json"), "utf8")) as {
      lunch: { input: { shape: number[] }; predictions: number[] };
    };
    expect(expected.lunch.input.shape).toEqual([3, 2, 4]);
    expect(expected.lunch.predictions).toHaveLength(12);
    await rm(folder, { recursive: true });
  });
});
