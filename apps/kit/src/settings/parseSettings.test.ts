import { ArgumentError, boolean, custom, integer, number, oneOf, optional } from "@seqloom/array";
import { columnsOf } from "../terminal/columnsOf.js";
import { HelpRequest, parseSettings } from "./parseSettings.js";

const help = { epochs: "passes over the data", learningRate: "step size", quick: "a first look", meals: "two meals" };
const app = { name: "demo", about: "Shows the settings.", help };
const table = {
  epochs: integer({ min: 1, default: 50 }),
  learningRate: number({ min: 0, default: 0.01 }),
  quick: boolean({ default: false }),
  meals: optional(custom<string>("two meals", (value) => typeof value === "string")),
};
const parse = (...argv: string[]) => parseSettings(app, table, argv);

describe("parseSettings", () => {
  it("gives the defaults when nothing is given", () => {
    expect(parse()).toEqual({ epochs: 50, learningRate: 0.01, quick: false, meals: undefined });
  });

  it("reads numbers, texts and flags, with a blank or an equals sign", () => {
    expect(parse("--epochs", "3", "--learning-rate=0.5", "--quick", "--meals", "煎餃,自助餐")).toEqual({
      epochs: 3,
      learningRate: 0.5,
      quick: true,
      meals: "煎餃,自助餐",
    });
  });

  it("leaves digits a text where a text is wanted", () => {
    expect(parse("--meals", "007").meals).toBe("007");
    expect(parse("--epochs", "007").epochs).toBe(7);
  });

  it.each([
    [["--epochs", "-3"], "demo: --epochs must be an integer of 1 or more, got -3."],
    [["--epochs", "many"], 'demo: --epochs must be an integer of 1 or more, got "many".'],
    [["--learning-rate", "-1"], "demo: --learning-rate must be a number of 0 or more, got -1."],
    [["--epochs"], "demo: --epochs must be followed by a value, got undefined."],
    [
      ["--epoch", "3"],
      'demo: options must be made of --epochs, --learning-rate, --quick, --meals, --help, got "--epoch". Did you mean --epochs?',
    ],
    [["3"], 'demo: options must be made of --epochs, --learning-rate, --quick, --meals, --help, got "3".'],
  ])("says what is allowed for %j", (argv, message) => {
    expect(() => parse(...argv)).toThrow(ArgumentError);
    expect(() => parse(...argv)).toThrow(message);
  });

  it("hands the help over as text, with defaults", () => {
    expect(() => parse("--help")).toThrow(HelpRequest);
    expect(() => parse("--help")).toThrow("passes over the data (default: 50)");
  });

  it("lists the choices of a setting in the help, which -h asks for as well", () => {
    const shown = (language: string) => {
      const own = { model: oneOf(["gru", "lstm"], { default: "gru" }), steps: optional(oneOf([1, 2])) };
      const texts = { name: "demo", about: "", help: { model: "model", steps: "steps" }, language };
      return () => parseSettings(texts, own, ["-h"]);
    };
    expect(shown("en")).toThrow('model (one of gru, lstm; default: "gru")');
    expect(shown("en")).toThrow("steps (one of 1, 2)");
    expect(shown("zh-TW")).toThrow('model（可選：gru、lstm；預設："gru"）');
  });

  it("writes the help in Chinese where the app speaks it, in lines of 80 columns", () => {
    const about = "示範設定。";
    const long = { ...table, seed: integer({ default: 1 }) };
    const seed = "很長的說明，一行放不下，".repeat(8) + "完";
    const inChinese = { name: "demo", about, help: { ...help, seed }, language: "zh-TW" };
    const askForHelp = () => parseSettings(inChinese, long, ["--help"]);
    expect(askForHelp).toThrow(/^用法：demo \[選項\]\n\n示範設定。\n\n選項：\n {2}--epochs <值> .*（預設：50）/);
    expect(askForHelp).toThrow("-h, --help            顯示這份說明");
    let lines: string[] = [];
    try {
      askForHelp();
    } catch (error) {
      lines = (error as Error).message.split("\n");
    }
    expect(lines.length).toBeGreaterThan(10);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
  });
});
