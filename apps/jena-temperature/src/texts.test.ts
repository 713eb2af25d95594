import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jenaClimate } from "@seqloom/datasets";
import { lookbackGenerator } from "@seqloom/timeseries";
import { texts } from "./texts.js";

const chinese = texts["zh-TW"];

describe("texts", () => {
  const inChinese = (english: string) => {
    const phrase = chinese.phrases.find(([pattern]) => pattern.test(english));
    return phrase && english.replace(phrase[0], phrase[1]);
  };

  it("says in Chinese that the file is not there, or another one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jena-"));
    const load = (options: object) =>
      jenaClimate({ dataDir: folder, cacheDir: folder, download: false, ...options }).catch(
        (error: Error) => error.message,
      );
    expect(inChinese((await load({})) as string)).toMatch(
      /^找不到 jena_climate_2009_2016\.csv\.zip，也下載不到。請從 https:\S+ 下載（\d+ bytes, sha256 \w+），放進 .*，或用 --data-dir 或/,
    );
    const path = join(folder, "jena_climate_2009_2016_hourly.csv.gz");
    writeFileSync(path, "garbage");
    expect(inChinese((await load({})) as string)).toMatch(
      /^\S+hourly\.csv\.gz 有 7 個位元組，應該是 \d+ 個。請換成正確的檔案，或把它移走。$/,
    );
    rmSync(folder, { recursive: true });
    const other =
      "jenaClimate: /d/a.gz has the sha256 12 instead of 34. Put the right file there, or take this one away.";
    expect(inChinese(other)).toBe("/d/a.gz 的 sha256 是 12，應該是 34。請換成正確的檔案，或把它移走。");
  });

  it("says in Chinese what the windows warn of, with the names of the columns", () => {
    const rows = Array.from({ length: 60 }, (_, t) => [Math.sin(t * t), t === 9 ? -6500 : Math.cos(t * t)]);
    const options = { lookback: 4, step: 1, delay: 1, target: 0, onWarning: () => undefined };
    const [apart] = lookbackGenerator(rows, options).warnings;
    expect(chinese.warning(apart!, ["T", "wv"])).toMatch(
      /^注意：縮放後的 wv 有 1 筆是 -6500，其餘都在 -0\.98\d+ 到 1 之間；這個數字看來代表沒有測量（如 -9999），應該在縮放之前處理掉。$/,
    );
    rows[9] = [0, NaN];
    const [missing] = lookbackGenerator(rows, options).warnings;
    expect(chinese.warning(missing!, ["T", "wv"])).toMatch(
      /^注意：\d+ 個視窗中有 \d+ 個含有 NaN 或無限大的數字，第一個是第 9 列第 1 欄的 NaN；用它訓練/,
    );
    expect(texts.en.warning(missing!, [])).toBe(missing);
  });
});
