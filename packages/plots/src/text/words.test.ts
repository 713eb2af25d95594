import { LANGUAGES, words } from "./words.js";

describe("words", () => {
  it("are those of the slides in English", () => {
    const { trainingAndValidation, training, validation } = words("en");
    expect(trainingAndValidation("loss")).toBe("Training and validation loss");
    expect([training("acc"), validation("acc")]).toEqual(["Training acc", "Validation acc"]);
  });

  it("set Latin letters off from Chinese", () => {
    expect(words("zh-TW").training("損失")).toBe("訓練損失");
    expect(words("zh-TW").training("mae")).toBe("訓練 mae");
  });

  it("are there in each language, and in Chinese none is left in English", () => {
    for (const language of LANGUAGES) expect(Object.keys(words(language))).toEqual(Object.keys(words("en")));
    const { component, more, training, trainingAndValidation, validation, ...texts } = words("zh-TW");
    const made = [component(1, "9%"), more(3), training("損失"), trainingAndValidation("損失"), validation("損失")];
    for (const text of [...made, ...Object.values(texts)]) expect(text).not.toMatch(/[a-z]/i);
  });
});
