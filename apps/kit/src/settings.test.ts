import { integer } from "@seqloom/array";
import { settings } from "./settings.js";

const texts = {
  "zh-TW": { about: "示範", days: "天數" },
  en: { about: "A demonstration.", days: "days" },
};
const read = (...argv: string[]) =>
  settings("demo", texts, (text) => ({ days: integer({ min: 1, default: 2, meaning: text.days }) }), argv);

afterEach(() => {
  process.removeAllListeners("uncaughtException");
});

describe("settings", () => {
  it("speaks the first language unless another is asked for", () => {
    expect(read().text.about).toBe("示範");
    expect(read("--lang", "en").text.about).toBe("A demonstration.");
    expect(read("--lang=en", "--days", "4")).toMatchObject({ days: 4, text: { days: "days" } });
  });

  it("writes the help in that language", () => {
    expect(() => read("--help")).toThrow("天數 (default: 2)");
    expect(() => read("--help", "--lang", "en")).toThrow("days (default: 2)");
  });

  it("names the languages there are", () => {
    expect(() => read("--lang", "fr")).toThrow('demo: --lang must be "zh-TW" or "en", got "fr".');
  });
});
