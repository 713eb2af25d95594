import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { loadBundle } from "@seqloom/models";
import { appRunner, killApp, onScreen } from "@seqloom/testing";

const lunch = appRunner(import.meta.dirname);
const meals = ["--meals", "大魯麵,自助餐"];

describe("lunch, saved and loaded", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lunch-"));
    await lunch("--save", inFolder("good.zip"), "--epochs", "1", "--verbose", "0");
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const inFolder = (name: string) => join(folder, name);
  /** The lines behind the training. */
  const endOf = (screen: string) => screen.slice(screen.indexOf("測試集的損失"));

  it.each(["out/lunch.zip", "out/lunch"])(
    "answers from %s as after its training, to the last digit",
    async (name) => {
      const options = ["--epochs", "4", "--window", "3", "--seed", "7", "--verbose", "0"];
      const asked = ["--meals", "煎餃,大魯麵,自助餐"];
      const trained = onScreen(await lunch("--save", inFolder(name), ...options, ...asked));
      const loaded = onScreen(await lunch("--load", inFolder(name), "--verbose", "0", ...asked));
      expect(endOf(loaded)).toBe(endOf(trained));
      expect(endOf(loaded)).toMatch(/^測試集的損失：\d\.\d{4}\n[^]*我猜你今天會吃：\S+\n/);
      expect(loaded).toMatch(/不再訓練：\d{4}-\d\d-\d\d 存下，種子 7，訓練了 4 個週期\n當時的設定：.*--window 3/);
      expect(loaded).toContain("\n資料與訓練時相同。\n");
      expect(loaded).not.toContain("Epoch 1/");
    },
    240_000,
  );

  it("saves what a page or another program asks as well, and gets the same answer", async () => {
    const { stdout } = await lunch("--save", inFolder("bundle.zip"), "--epochs", "10", ...meals);
    await useBackend("cpu");
    const bundle = await loadBundle(inFolder("bundle.zip"));
    const [answer] = await bundle.predict(["大魯麵", "自助餐"]);
    expect(stdout).toContain(`我猜你今天會吃：${answer!.label}\n`);
    expect(answer!.probabilities!.size).toBe(4);
  });

  it("names a changed byte, a file of another kind and one that is not there, in one line", async () => {
    const bytes = readFileSync(inFolder("good.zip"));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(inFolder("bad.zip"), bytes);
    const runs = [[inFolder("bad.zip")], [inFolder("bad.zip"), "--lang", "en"], [join(import.meta.dirname, "main.ts")]];
    const [bad, english, text] = await Promise.all(runs.map((options) => lunch("--load", ...options)));
    expect([bad!.status, bad!.stderr]).toEqual([1, "bad.zip 裡的 model.keras 和存檔時不同，檔案損壞或被改過。\n"]);
    expect(english!.stderr).toMatch(/^loadBundle: bad\.zip: .*model\.keras.*\n$/);
    expect([text!.status, text!.stderr]).toEqual([1, "main.ts 不是 --save 存下的模型：它不是 zip 檔。\n"]);
    const none = await lunch("--load", "nowhere.zip", "--lang", "en");
    expect(none).toEqual({
      status: 2,
      stdout: "",
      stderr: 'lunch: --load must be a file or folder that is there, got "nowhere.zip".\n',
    });
  }, 240_000);

  it("does not take other settings than those of the training, before anything else", async () => {
    const load = ["--load", inFolder("good.zip"), "--lang", "en"];
    const [units, backup, unwritable] = await Promise.all([
      lunch(...load, "--units", "12"),
      lunch(...load, "--backup", folder),
      lunch("--save", "/dev/null/a.zip", "--lang", "en"),
    ]);
    expect([units.status, units.stderr]).toEqual([
      2,
      `lunch: --units must be 10, as in ${inFolder("good.zip")}, got 12.\n`,
    ]);
    expect([backup.status, backup.stdout]).toEqual([2, ""]);
    expect(backup.stderr).toMatch(/^lunch: --backup must be left out with --load, got /);
    expect([unwritable.status, unwritable.stdout]).toEqual([2, ""]);
    expect(unwritable.stderr).toMatch(
      /^lunch: --save must be a \.zip file or a folder of its own that can be written, got /,
    );
  }, 240_000);

  it("says at Ctrl-C how to go on, with --backup, and then saves what an unbroken run would", async () => {
    const save = (name: string) => ["--save", inFolder(name), "--lang", "en", "--verbose", "2", ...meals];
    const options = [...save("resumed.zip"), "--out", inFolder("run")];
    const broken = await killApp(import.meta.dirname, "Epoch 5/50", options, "SIGINT");
    expect(broken.signal).toBe("SIGINT");
    expect(broken.stdout).toMatch(
      /\nInterrupted\. .* kept in \S+run; to go on with it:\n {2}npm start -- lunch .* --backup \S+run\n$/,
    );
    expect(existsSync(inFolder("resumed.zip"))).toBe(false);
    const again = await lunch(...options, "--backup", inFolder("run"));
    expect(again.stdout).toMatch(/^Training goes on with epoch \d+, batch \d, from /m);
    await lunch(...save("whole.zip"));
    const [resumed, whole] = await Promise.all(
      ["resumed.zip", "whole.zip"].map((name) => lunch("--load", inFolder(name), "--lang", "en", ...meals)),
    );
    const end = (run: typeof whole) => onScreen(run!).slice(onScreen(run!).indexOf("Loss of the test set"));
    expect(end(resumed)).toBe(end(whole));
    expect(onScreen(resumed!)).toContain("trained for 50 epochs");
  }, 240_000);
});
