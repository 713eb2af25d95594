import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner, onScreen } from "@seqloom/testing";

const jena = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

describe("jena-temperature, saved and loaded", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "jena-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("forecasts the day behind the data as after its training, to the last digit", async () => {
    const path = join(folder, "jena.zip");
    const options = ["--demo", "--quick", "--model", "dense", "--seed", "7", "--lang", "en"];
    const trained = onScreen(await jena(...options, "--save", path));
    const loaded = onScreen(await jena("--load", path, "--lang", "en"));
    const endOf = (screen: string) => screen.slice(screen.indexOf("Lowest MAE of the validation set"));
    expect(endOf(loaded)).toBe(endOf(trained));
    expect(endOf(loaded)).toMatch(/\nLast row \(\S+ \S+\): \S+ °C; forecast for 25 hours later: -?\d+\.\d\d °C\n/);
    const settings = "--model dense --cell gru --learning-rate 0.001 --epochs 2 --seed 7 --quick --demo";
    expect(loaded).toContain(`Settings of that run: ${settings}\n`);
  }, 240_000);

  it("has nothing to save of the baseline", async () => {
    const { status, stderr } = await jena("--model", "naive", "--save", join(folder, "naive.zip"));
    expect(status).toBe(2);
    expect(stderr).toBe('jena-temperature：--model 必須是要訓練的模型（加上 --save 時），卻是 "naive"。\n');
  });
});
