import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { loadBundle } from "@seqloom/models";
import { appRunner, onScreen } from "@seqloom/testing";

const topics = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

describe("reuters-topics, saved and loaded", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "topics-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("evaluates as after its training, and names the topic of a text", async () => {
    const path = join(folder, "topics.zip");
    const trained = await topics("--demo", "--quick", "--seed", "7", "--save", path);
    const loaded = await topics("--load", path);
    expect(loaded.status).toBe(0);
    const said = (text: string) =>
      text
        .slice(text.indexOf("測試集的損失"))
        .split("\n")
        .filter((line) => !line.includes("topics.zip"));
    expect(said(onScreen(loaded))).toEqual(said(onScreen(trained)));
    expect(loaded.stdout).not.toContain("Epoch 1/");
    await useBackend("cpu");
    const [answer] = await (await loadBundle(path)).predict("grain and wheat for export");
    expect(answer!.probabilities!.size).toBe(46);
  }, 240_000);
});
