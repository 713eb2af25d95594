import { commonHelp } from "./commonHelp.js";
import { commonSettings } from "./commonSettings.js";

describe("commonHelp", () => {
  it.each(["zh-TW", "en"])("has a line for every common setting in %s", (language) => {
    const help = commonHelp(language) as Readonly<Record<string, string>>;
    for (const name of [...Object.keys(commonSettings()), "epochs", "backend", "strict", "lang"]) {
      expect([name, help[name]]).toEqual([
        name,
        expect.stringMatching(language === "en" ? /[a-z]{3}/ : /\p{Script=Han}/u),
      ]);
    }
  });

  it("says how many epochs there are where none are given", () => {
    expect(commonHelp("en", { usual: 50 }).epochs).toBe("epochs, passes over the training data (default: 50)");
    expect(commonHelp("zh-TW", { quick: 3 }).epochs).toBe("訓練週期數（預設：依模型而定；加上 --quick 則為 3）");
  });
});
