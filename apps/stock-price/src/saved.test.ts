import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner, dataDir, describeData, onScreen } from "@seqloom/testing";

const stockPrice = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

/** The lines about errors and forecasts behind the training. */
const endOf = (screen: string) => screen.slice(screen.search(/測試集的? ?MSE/));

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "stock-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("stock-price, saved and loaded", () => {
  it("forecasts the next trading day as after its training, to the last digit", async () => {
    const path = join(folder, "stock.zip");
    const options = ["--demo", "--quick", "--seed", "7", "--as-on-slide"];
    const trained = onScreen(await stockPrice(...options, "--save", path));
    const loaded = onScreen(await stockPrice("--load", path));
    expect(endOf(loaded)).toBe(endOf(trained));
    expect(endOf(loaded)).toMatch(/次交易日 \(2023\/07\/03\)：\d+\.\d\d/);
    expect(loaded).toContain("--features all --as-on-slide");
    expect(loaded).toContain("\n資料與訓練時相同。\n");
  }, 240_000);

  it("names the app of another model, in Chinese and in English", async () => {
    const lunch = appRunner(join(import.meta.dirname, "../../lunch/src"));
    const path = join(tmpdir(), "lunch-of-stock.zip");
    await lunch("--epochs", "1", "--save", path);
    const runs = await Promise.all(["zh-TW", "en"].map((language) => stockPrice("--load", path, "--lang", language)));
    rmSync(path);
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [2, `stock-price：--load 必須是 stock-price 存下的模型，卻是 "${path}"。那是 lunch 的模型。\n`],
      [2, `stock-price: --load must be a model that stock-price saved, got "${path}". It is one of lunch.\n`],
    ]);
  }, 240_000);
});

describeData("stock/2330.TW.csv", () => {
  it("forecasts from later days by the scale of the training, and says that the data are others", async () => {
    const path = join(folder, "2330.zip");
    const days = ["--stock", "2330", "--start", "2022-01-01", "--data-dir", dataDir];
    await stockPrice(...days, "--end", "2023-06-01", "--epochs", "1", "--save", path);
    const { stdout } = await stockPrice("--load", path, "--data-dir", dataDir, "--end", "2023-08-15");
    expect(stdout).toContain("資料與訓練時不同");
    expect(stdout).toMatch(/次交易日 \(2023\/08\/15\)：\d+\.\d\d/);
    const again = await stockPrice("--load", path, "--data-dir", dataDir);
    expect(again.stdout).toContain("資料與訓練時相同。");
    const other = await stockPrice("--load", path, "--data-dir", dataDir, "--stock", "2317");
    expect(other.status).toBe(2);
  }, 240_000);
});
