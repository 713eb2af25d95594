import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { loadBundle, models, saveBundle } from "@seqloom/models";
import { checkRestored, refuseTraining, restoredTable } from "../settings/restoredSettings.js";
import { modelToWrite } from "../settings/modelToWrite.js";
import { modelFiles } from "../training/loadModels.js";
import { errorInChinese } from "./errorInChinese.js";

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

const saved = { path: "a.zip", settings: { units: 12 } };
const units = { allowed: "an integer", default: 10, required: false, accepts: (value: unknown) => value !== 0 };

describe("modelPhrases", () => {
  it("say in Chinese what the settings beside --load may be", () => {
    const check = (values: object) =>
      checkRestored("demo", { units }, { values: values as never, saved, questions: [] });
    expect(errorInChinese(thrownBy(() => check({ units: 10 })))).toBe(
      "demo：--units 必須是 12（與 a.zip 相同），卻是 10。",
    );
    expect(errorInChinese(thrownBy(() => check({ quick: true })))).toBe(
      "demo：a.zip 訓練時沒有 --quick，載入時也不能加。",
    );
    expect(errorInChinese(thrownBy(() => refuseTraining("demo", { backup: "b" })))).toBe(
      "demo：--load 不訓練，不能再加 --backup。",
    );
    expect(
      errorInChinese(thrownBy(() => restoredTable("demo", { units }, { path: "a.zip", settings: { units: 0 } }))),
    ).toBe("a.zip 是另一版的 demo 存下的：訓練時用了 --units 0。");
  });

  it("say which paths and models there may be", () => {
    expect(errorInChinese(thrownBy(() => modelFiles("demo", "none.zip")))).toBe(
      'demo：--load 必須是存在的檔案或資料夾，卻是 "none.zip"。',
    );
    expect(errorInChinese(new ArgumentError("demo", "--save", modelToWrite().allowed, "a"))).toBe(
      'demo：--save 必須是可以寫入的 .zip 檔，或只放模型的資料夾，卻是 "a"。',
    );
    const ofOther = (app: string) =>
      new ArgumentError("demo", "--load", "a model that demo saved", "a.zip", `It is one of ${app}.`);
    expect(errorInChinese(ofOther("lunch"))).toBe(
      'demo：--load 必須是 demo 存下的模型，卻是 "a.zip"。那是 lunch 的模型。',
    );
    expect(errorInChinese(ofOther("no app"))).toContain("它不是範例程式存下的。");
  });

  describe("about files", () => {
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "bundles-"));
      await useBackend("cpu");
      const model = models.lunch({ seed: 1 });
      await saveBundle(join(folder, "a.zip"), { model });
      for (const name of ["changed", "missing", "foreign", "later"]) await saveBundle(join(folder, name), { model });
      writeFileSync(join(folder, "changed/model.keras"), "other");
      rmSync(join(folder, "missing/model.keras"));
      writeFileSync(join(folder, "foreign/manifest.json"), '{"name":"a web app"}');
      mkdirSync(join(folder, "empty"));
      writeFileSync(join(folder, "text.zip"), "hello");
      const bytes = readFileSync(join(folder, "a.zip"));
      writeFileSync(join(folder, "cut.zip"), bytes.subarray(0, bytes.length / 2));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(join(folder, "bad.zip"), bytes);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each([
      ["changed", "changed 裡的 model.keras 和存檔時不同，檔案損壞或被改過。"],
      ["bad.zip", "bad.zip 裡的 model.keras 和存檔時不同，檔案損壞或被改過。"],
      ["cut.zip", "cut.zip 損壞或不完整。"],
      ["missing", "missing 裡少了 model.keras。"],
      ["foreign", "foreign 不是 --save 存下的模型：它的 manifest.json 是別的檔案。"],
      ["empty", "empty 不是 --save 存下的模型：裡面沒有 manifest.json。"],
      ["text.zip", "text.zip 不是 --save 存下的模型：它不是 zip 檔。"],
    ])("say what is wrong with %s", async (name, line) => {
      const error: unknown = await loadBundle(join(folder, name)).catch((cause: unknown) => cause);
      expect(errorInChinese(error as Error)).toBe(line);
    });

    it("say which version reads a later format", () => {
      const error = new Error(
        "loadBundle: a.zip: manifest.json: the bundle has format 2, which needs @seqloom/models 0.9.0 or later; formats up to 1 are read here.",
      );
      expect(errorInChinese(error)).toBe(
        "a.zip 是格式 2，要 @seqloom/models 0.9.0 以上的版本才能讀；這裡能讀到格式 1。",
      );
    });
  });
});
