import { custom, integer } from "@seqloom/array";
import { settings } from "./settings.js";

const texts = {
  "zh-TW": { about: "示範", help: { days: "天數" } },
  en: { about: "A demonstration.", help: { days: "days" } },
};
const days = integer({ min: 1, default: 2 });
const read = (...argv: string[]) => settings("demo", texts, { common: ["seed", "quick"], own: { days } }, argv);

afterEach(() => {
  process.removeAllListeners("uncaughtException");
});

describe("settings", () => {
  it("speaks the first language unless another is asked for", () => {
    expect(read().text.about).toBe("示範");
    expect(read("--lang", "en").text.about).toBe("A demonstration.");
    expect(read("--lang=en", "--days", "4")).toMatchObject({ days: 4, text: { help: { days: "days" } } });
  });

  it("writes the help in that language", () => {
    expect(() => read("--help")).toThrow("天數（預設：2）");
    expect(() => read("--help", "--lang", "en")).toThrow("days (default: 2)");
  });

  it("has the common settings that an app names, with their help, and no others", () => {
    expect(read("--seed", "7", "--quick")).toMatchObject({ seed: 7, quick: true });
    expect(() => read("--help")).toThrow("亂數種子");
    expect(() => read("--help", "--lang", "en")).toThrow("seed of all random numbers");
    expect(() => read("--seed", "-1")).toThrow("demo: --seed must be an integer from 0 to 4294967295, got -1.");
    expect(() => read("--demo")).toThrow(
      'demo: options must be made of --days, --seed, --quick, --out, --plot, --open, --backend, --strict, --lang, --help, got "--demo".',
    );
  });

  it("takes --quick in an app that ends within seconds anyway, and says so", () => {
    const lunch = (...argv: string[]) => settings("demo", texts, { common: [], own: { days } }, argv);
    expect(lunch("--quick", "--days", "3")).toMatchObject({ days: 3 });
    expect(() => lunch("--help")).toThrow("這個程式本來就只要幾秒，加不加都一樣");
    expect(() => lunch("--help", "--lang", "en")).toThrow("changes nothing here: it takes seconds anyway");
  });

  it("takes the epochs of a whole run, of a quick one, or those that are given", () => {
    const own = { days };
    const epochs = (...argv: string[]) =>
      settings("demo", texts, { common: ["quick"], epochs: { usual: 20, quick: 2 }, own }, argv).epochs;
    expect([epochs(), epochs("--quick"), epochs("--quick", "--epochs", "9")]).toEqual([20, 2, 9]);
    expect(() => epochs("--help")).toThrow("訓練週期數（預設：20；加上 --quick 則為 2）");
    expect(() => epochs("--epochs", "0")).toThrow("demo: --epochs must be an integer of 1 or more, got 0.");
    const ofModel = (...argv: string[]) =>
      settings("demo", texts, { common: ["quick"], epochs: { quick: 3 }, own }, argv).epochs;
    expect([ofModel(), ofModel("--quick"), ofModel("--epochs", "9")]).toEqual([undefined, 3, 9]);
  });

  it("has --backend in every app, with its help in that language", () => {
    expect(read("--backend", "node-gpu")).toMatchObject({ backend: "node-gpu" });
    expect(() => read("--help")).toThrow("TensorFlow.js 的後端");
    expect(() => read("--help", "--lang", "en")).toThrow("backend of TensorFlow.js");
    expect(() => read("--backend", "gpu")).toThrow(
      'demo: --backend must be "auto", "wasm", "cpu", "node", "node-gpu", "webgpu" or "webgl", got "gpu".',
    );
  });

  it("has --strict in every app, and says so when the backend starts", async () => {
    const log = import.meta.jest.spyOn(console, "log").mockImplementation(() => undefined);
    await read("--strict", "--lang", "en").startBackend();
    expect(log.mock.calls.flat().join("\n")).toMatch(/^TensorFlow\.js on wasm, strict kernels on /);
    log.mockRestore();
    expect(() => read("--help", "--lang", "en")).toThrow("the same digits on every machine");
  });

  it("starts that backend, and says which one runs in the app's language", async () => {
    const log = import.meta.jest.spyOn(console, "log").mockImplementation(() => undefined);
    await read("--backend", "cpu").startBackend();
    await read("--backend", "cpu", "--lang", "en").startBackend();
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(lines).toEqual([
      expect.stringMatching(/^TensorFlow\.js 後端：cpu；融合核心：/),
      expect.stringMatching(/^TensorFlow\.js on cpu, /),
    ]);
  });

  it("says before a quick run that its figures do not compare with the slides", async () => {
    const log = import.meta.jest.spyOn(console, "log").mockImplementation(() => undefined);
    await read("--backend", "cpu", "--quick").startBackend();
    await read("--backend", "cpu", "--quick", "--lang", "en").startBackend();
    await read("--backend", "cpu").startBackend();
    await settings("demo", texts, { common: [], own: { days } }, ["--backend", "cpu", "--quick"]).startBackend();
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(lines.filter((line) => line.includes("--quick"))).toEqual([
      "快速試跑（--quick）：訓練不完整，數字不能和投影片上的比較。",
      "A quick look (--quick): training is cut short, so figures do not compare with those of the slides.",
    ]);
  });

  it("keeps a setting that is called text apart from the texts of the app", () => {
    const ownTexts = { "zh-TW": { about: "示範", help: { text: "自己的文字" } } };
    const word = custom<string>("a text", (value) => typeof value === "string");
    const { text, own } = settings("demo", ownTexts, { common: [], own: { text: word } }, ["--text", "hello"]);
    expect([text.about, own.text]).toEqual(["示範", "hello"]);
  });

  it("takes no setting without a help text, and no help text without a setting", () => {
    const more = { days, nights: days };
    // @ts-expect-error there is no text for nights
    expect(settings("demo", texts, { common: [], own: more }, [])).toMatchObject({ nights: 2 });
    // @ts-expect-error there is no setting days
    expect(settings("demo", texts, { common: [], own: {} }, [])).not.toHaveProperty("days");
  });

  it("names the languages there are", () => {
    expect(() => read("--lang", "fr")).toThrow('demo: --lang must be "zh-TW" or "en", got "fr".');
  });
});
