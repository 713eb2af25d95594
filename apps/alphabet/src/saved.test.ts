import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner } from "@seqloom/testing";

const alphabet = appRunner(import.meta.dirname);

describe("alphabet, saved and loaded", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "alphabet-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("keeps its three models, each in a file of its own, and answers as after their training", async () => {
    const path = join(folder, "abc.zip");
    const asked = ["--letters", "K,Y"];
    const trained = await alphabet("--quick", "--seed", "7", "--seeds", "2", "--save", path, ...asked);
    expect(readdirSync(folder)).toEqual(["abc-model-1.zip", "abc-model-2.zip", "abc-model-3.zip"]);
    expect(trained.stdout).toContain(`npm start -- alphabet --load ${path}\n`);

    const loaded = await alphabet("--load", path, ...asked);
    expect(loaded.status).toBe(0);
    /** Lines of the letters learned, the accuracy of the first seed, and the answers. */
    const said = (text: string) => text.split("\n").filter((line) => / -> |（種子 7）/.test(line));
    expect(said(loaded.stdout)).toEqual(said(trained.stdout));
    expect(said(loaded.stdout)).toHaveLength(25 + 23 + 23 + 2 + 3 + 6);
    expect(loaded.stdout).not.toContain("Epoch 1/");

    const one = await alphabet("--load", path, "--model", "3", "--letters", "K");
    expect(one.stdout.match(/^模型 \d：.* -> .$/gm)).toHaveLength(1);
  }, 240_000);

  it("names a model that was not saved", async () => {
    const path = join(folder, "one.zip");
    await alphabet("--quick", "--model", "1", "--save", path);
    const { status, stderr } = await alphabet("--load", path, "--model", "2", "--lang", "en");
    expect({ status, stderr }).toEqual({ status: 2, stderr: "alphabet: --model must be one that was saved, got 2.\n" });
  }, 240_000);
});
