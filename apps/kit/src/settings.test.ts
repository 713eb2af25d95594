import { custom, integer } from "@seqloom/array";
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
    expect(() => read("--help")).toThrow("天數（預設：2）");
    expect(() => read("--help", "--lang", "en")).toThrow("days (default: 2)");
  });

  it("has --backend in every app, with its meaning in that language", () => {
    expect(read().backend).toBe("auto");
    expect(read("--backend", "node-gpu").backend).toBe("node-gpu");
    expect(() => read("--help")).toThrow("TensorFlow.js 的後端");
    expect(() => read("--help", "--lang", "en")).toThrow("backend of TensorFlow.js");
    expect(() => read("--backend", "gpu")).toThrow(
      'demo: --backend must be "auto", "wasm", "cpu", "node", "node-gpu", "webgpu" or "webgl", got "gpu".',
    );
  });

  it("keeps a setting that is called text apart from what the app says", () => {
    const table = () => ({
      text: custom<string>("a text", (value) => typeof value === "string", { meaning: "yours" }),
    });
    const { text, values } = settings("demo", texts, table, ["--text", "hello"]);
    expect([text.about, values.text]).toEqual(["示範", "hello"]);
  });

  it("names the languages there are", () => {
    expect(() => read("--lang", "fr")).toThrow('demo: --lang must be "zh-TW" or "en", got "fr".');
  });
});
