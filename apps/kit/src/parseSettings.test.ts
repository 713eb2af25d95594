import { ArgumentError, boolean, custom, integer, number, optional } from "@seqloom/array";
import { HelpRequest, parseSettings } from "./parseSettings.js";

const app = { name: "demo", about: "Shows the settings." };
const table = {
  epochs: integer({ min: 1, default: 50, meaning: "passes over the data" }),
  learningRate: number({ min: 0, default: 0.01, meaning: "step size" }),
  quick: boolean({ default: false, meaning: "a first look" }),
  meals: optional(custom<string>("two meals", (value) => typeof value === "string", { meaning: "what was eaten" })),
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
});
