import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner, killApp, onScreen, readEventFile } from "@seqloom/testing";

const lunch = appRunner(import.meta.dirname);

describe("lunch, killed in the middle and run again", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "lunch-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const optionsIn = (name: string) => {
    const path = (part: string) => join(folder, name, part);
    const folders = ["--logdir", path("logs"), "--plot", path("plots"), "--backup", path("backup")];
    return [...folders, "--meals", "大魯麵,自助餐", "--verbose", "2"];
  };
  /** The lines behind the training, times left out. */
  const endOf = (screen: string) => screen.slice(screen.indexOf("測試集的損失"));
  const epochsOf = (screen: string) => [...screen.matchAll(/^Epoch (\d+)\/50\n(.*)$/gm)].map(([, , line]) => line);
  const logged = (name: string) => {
    const train = join(folder, name, "logs/lunch/train");
    const events = readdirSync(train).flatMap((file) => readEventFile(readFileSync(join(train, file))));
    return events.filter(({ tag }) => tag?.startsWith("epoch_")).map(({ tag, step, value }) => [tag, step, value]);
  };

  it("ends as a run that was not: the same losses, result, curves and logs", async () => {
    const whole = onScreen(await lunch(...optionsIn("whole")));
    const killed = await killApp(import.meta.dirname, "Epoch 20/50", optionsIn("killed"));
    expect(killed.signal).toBe("SIGKILL");
    expect(existsSync(join(folder, "killed/plots"))).toBe(false);
    expect(readdirSync(join(folder, "killed/backup/lunch")).length).toBeGreaterThan(0);

    const again = onScreen(await lunch(...optionsIn("killed")));
    expect(again).toMatch(/^Training goes on with epoch (19|2\d), batch 1, from /m);
    expect(epochsOf(again).length).toBeGreaterThan(20);
    expect(epochsOf(whole).slice(-epochsOf(again).length)).toEqual(epochsOf(again));
    expect(endOf(again)).toBe(endOf(whole));
    expect(endOf(again)).toMatch(/^測試集的損失：\d\.\d{4}\n/);

    const curves = (name: string) => readFileSync(join(folder, name, "plots/training.svg"), "utf8");
    expect(curves("killed")).toBe(curves("whole"));
    expect(logged("whole")).toHaveLength(3 * 50); // loss, accuracy and learning rate
    expect(logged("killed")).toEqual(logged("whole"));
    expect(existsSync(join(folder, "killed/backup/lunch"))).toBe(false);
  }, 240_000);

  it("refuses a backup of another training in one line, in Chinese", async () => {
    await killApp(import.meta.dirname, "Epoch 3/50", optionsIn("other"));
    const { status, stderr } = await lunch(...optionsIn("other"), "--seed", "2");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^backupAndRestore：seed 必須是 1（與備份 \S+ 相同），卻是 2。請用先前的資料、選項與模型接著訓練，或刪掉這個資料夾重新開始。\n$/,
    );
  }, 120_000);
});
