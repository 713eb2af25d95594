import { lookbackGenerator } from "@seqloom/timeseries";
import { texts } from "./texts.js";

const chinese = texts["zh-TW"];

describe("texts", () => {
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
