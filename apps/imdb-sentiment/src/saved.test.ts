import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { loadBundle, saveBundle } from "@seqloom/models";
import { appRunner, onScreen } from "@seqloom/testing";

const sentiment = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });
const asked = ["--text", "a dreadful plot and wooden actors"];

describe("imdb-sentiment, saved and loaded", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "imdb-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["gru", "reversed-lstm"])(
    "judges by the %s model as after its training, to the last digit",
    async (model) => {
      const path = join(folder, `${model}.zip`);
      const options = ["--demo", "--quick", "--model", model, "--epochs", "1", "--seed", "7"];
      const trained = onScreen(await sentiment(...options, "--save", path, ...asked));
      const loaded = onScreen(await sentiment("--load", path, ...asked));
      const endOf = (screen: string) => screen.slice(screen.indexOf("驗證集正確率最高"));
      expect(endOf(loaded)).toBe(endOf(trained));
      expect(endOf(loaded)).toMatch(/是正評的機率 \d+\.\d\d %）/);
      expect(loaded).toContain("\n資料與訓練時相同。\n");
      await useBackend("cpu");
      const [answer] = await (await loadBundle(path)).predict(asked[1]);
      const percents = Number(/是正評的機率 (\S+) %/.exec(loaded)![1]);
      expect(100 * answer!.probabilities!.get("good")!).toBeCloseTo(percents, 1);
    },
    240_000,
  );

  it("judges without the data of its training, which it says", async () => {
    const path = join(folder, "demo.zip");
    const trained = await sentiment("--demo", "--quick", "--model", "embedding", "--save", path, ...asked);
    await useBackend("cpu");
    const { model, manifest, wordIndex, sequences, labels } = await loadBundle(path);
    const notes = manifest.notes!.replace('"demo":true', '"demo":false');
    await saveBundle(path, { model, wordIndex: wordIndex!, sequences: sequences!, labels: labels!, notes });
    const { status, stdout } = await sentiment("--load", path, "--lang", "en", "--data-dir", folder, ...asked);
    expect(status).toBe(0);
    expect(stdout).toContain("\nWithout the data nothing is evaluated; the model answers all the same.\n");
    const chance = (text: string) => /(\d+\.\d\d) %[)）]/.exec(text)![1];
    expect(chance(stdout.slice(stdout.lastIndexOf('"a dreadful')))).toBe(
      chance(trained.stdout.slice(trained.stdout.lastIndexOf("「a dreadful"))),
    );
  }, 240_000);
});
