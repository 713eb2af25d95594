import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArgumentError, boolean, integer, number, oneOf, optional, readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { jenaClimate } from "@seqloom/datasets";
import { commaSeparated } from "../settings/commaSeparated.js";
import { errorInChinese } from "./errorInChinese.js";
import { parseSettings } from "../settings/parseSettings.js";
import { path } from "../settings/path.js";

const table = {
  epochs: integer({ min: 1, default: 1 }),
  seed: integer({ min: 0, max: 9, default: 1 }),
  below: integer({ max: 9, default: 1 }),
  whole: integer({ default: 1 }),
  rate: number({ min: 0, max: 1, default: 1 }),
  positive: number({ min: 0, default: 1 }),
  negative: number({ max: 0, default: 0 }),
  any: number({ default: 0 }),
  model: oneOf(["all", 1, 2], { default: "all" }),
  quick: boolean({ default: false }),
  file: path(),
  list: commaSeparated(),
  maybe: optional(integer({ min: 1 })),
};

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

describe("errorInChinese", () => {
  it.each([
    ["epochs", -3, "demo：epochs 必須是 1 以上的整數，卻是 -3。"],
    ["seed", 12, "demo：seed 必須是 0 到 9 的整數，卻是 12。"],
    ["below", 12, "demo：below 必須是 9 以下的整數，卻是 12。"],
    ["whole", 1.5, "demo：whole 必須是整數，卻是 1.5。"],
    ["rate", 2, "demo：rate 必須是 0 到 1 的數字，卻是 2。"],
    ["positive", -1, "demo：positive 必須是 0 以上的數字，卻是 -1。"],
    ["negative", 1, "demo：negative 必須是 0 以下的數字，卻是 1。"],
    ["any", "x", 'demo：any 必須是數字，卻是 "x"。'],
    ["model", 3, 'demo：model 必須是 "all", 1 或 2，卻是 3。'],
    ["quick", "x", 'demo：quick 必須是 true 或 false，卻是 "x"。'],
    ["file", 1, "demo：file 必須是檔案或資料夾的路徑，卻是 1。"],
    ["list", 1, "demo：list 必須是用逗號分開的值，卻是 1。"],
    ["maybe", 0, "demo：maybe 必須是 1 以上的整數，卻是 0。"],
  ])("knows what the option %s may be", (option, given, text) => {
    expect(errorInChinese(thrownBy(() => readOptions("demo", table, { [option]: given })))).toBe(text);
  });

  it.each([
    [["--epoch", "3"], "demo：沒有 --epoch 這個選項，是不是 --epochs？可用的選項：--epochs, --help。"],
    [["--zzz"], "demo：沒有 --zzz 這個選項。可用的選項：--epochs, --help。"],
    [["--epochs"], "demo：--epochs 後面要接一個值。"],
  ])("knows the complaints about a command line: %j", (argv, text) => {
    const parse = () => parseSettings({ name: "demo", about: "", help: {} }, { epochs: table.epochs }, argv);
    expect(errorInChinese(thrownBy(parse))).toBe(text);
  });

  it("knows a backend that is not there", async () => {
    const error: unknown = await useBackend("gpu" as never).catch((thrown: unknown) => thrown);
    expect(errorInChinese(error as Error)).toMatch(/^useBackend：name 必須是 "auto", .* 其中之一，卻是 "gpu"。$/);
  });

  it("knows why a backend does not run here", async () => {
    const error: unknown = await useBackend("webgl").catch((thrown: unknown) => thrown);
    expect(errorInChinese(error as Error)).toBe(
      'useBackend：name 必須是這裡能執行的後端，卻是 "webgl"。原因：只能在瀏覽器中執行。',
    );
    const absent = new ArgumentError(
      "useBackend",
      "name",
      "a backend that runs here",
      "node",
      "Reason: not installed (npm install x).",
    );
    expect(errorInChinese(absent)).toMatch(/卻是 "node"。原因：沒有安裝（npm install x）。$/);
  });

  it.each([
    [
      "imdb: imdb.npz is not there: it cannot be downloaded: https://a.tw/imdb.npz cannot be reached (getaddrinfo). " +
        "Get https://a.tw/imdb.npz (5 bytes, sha256 ab) and put it into /c/d, or name its folder as dataDir or SEQLOOM_DATA_DIR.",
      "imdb：找不到 imdb.npz，也連不上 https://a.tw/imdb.npz。請自行下載（5 位元組，sha256 ab）並放進 /c/d，" +
        "或用 --data-dir 或環境變數 SEQLOOM_DATA_DIR 指定它所在的資料夾。",
    ],
    [
      "imdb: imdb.npz is not there: it cannot be downloaded: https://a.tw/imdb.npz answered 404 Not Found. " +
        "Get https://a.tw/imdb.npz (5 bytes, sha256 ab) and put it into /c/d, or name its folder as dataDir or SEQLOOM_DATA_DIR.",
      "imdb：找不到 imdb.npz，下載也沒有成功（it cannot be downloaded: https://a.tw/imdb.npz answered 404 Not Found）。" +
        "請自行下載 https://a.tw/imdb.npz（5 位元組，sha256 ab）並放進 /c/d，" +
        "或用 --data-dir 或環境變數 SEQLOOM_DATA_DIR 指定它所在的資料夾。",
    ],
    [
      "imdb: there is no folder /x (dataDir or SEQLOOM_DATA_DIR).",
      "imdb：沒有 /x 這個資料夾，請檢查 --data-dir 或環境變數 SEQLOOM_DATA_DIR。",
    ],
    [
      "imdb: /x/imdb.npz has 7 bytes instead of 9. Put the right file there, or take this one away.",
      "imdb：/x/imdb.npz 有 7 位元組，應為 9 位元組。請換成正確的檔案，或把它移走。",
    ],
    [
      "imdb: /x/imdb.npz has the sha256 ab instead of cd. Put the right file there, or take this one away.",
      "imdb：/x/imdb.npz 的 sha256 是 ab，應為 cd。請換成正確的檔案，或把它移走。",
    ],
  ])("knows why data cannot be had: %s", (english, chinese) => {
    expect(errorInChinese(new Error(english))).toBe(chinese);
  });

  it("knows what a loader of a data set says where its file is not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jena-"));
    const load = jenaClimate({ dataDir: folder, cacheDir: folder, download: false });
    const error: unknown = await load.catch((thrown: unknown) => thrown);
    rmSync(folder, { recursive: true });
    expect(errorInChinese(error as Error)).toMatch(
      /^jenaClimate：找不到 jena_climate_2009_2016\.csv\.zip，.*請自行下載 https:\S+（\d+ 位元組，sha256 \w+）並放進 /,
    );
  });

  it("takes the phrases of an app first, for what is allowed, for hints and for whole sentences", () => {
    const error = new ArgumentError("lunch", "--meals", "2 meals", "煎餃", "Separate them by commas.");
    const phrases = [
      [/^(\d+) meals$/, "$1 份午餐"],
      [/^Separate them by commas\.$/, "用逗號分開。"],
      [/^lunch: closed on (.*)$/, "lunch：$1 公休"],
    ] as const;
    expect(errorInChinese(error, phrases)).toBe('lunch：--meals 必須是 2 份午餐，卻是 "煎餃"。用逗號分開。');
    expect(errorInChinese(new Error("lunch: closed on Monday"), phrases)).toBe("lunch：Monday 公休");
  });

  it("quotes what it has no phrase for", () => {
    const error = new ArgumentError("lunch", "--meals", "tasty", 1, "Ask the cook.");
    expect(errorInChinese(error)).toBe("lunch：--meals 必須是「tasty」，卻是 1。（原文：Ask the cook.）");
    expect(errorInChinese(new Error("out of rice"))).toBe("發生錯誤，原文是：out of rice");
  });
});
