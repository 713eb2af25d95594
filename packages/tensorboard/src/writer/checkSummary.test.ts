import { checkHparams, checkTag, checkText, checkValues } from "./checkSummary.js";

describe("checkTag", () => {
  it("wants a name", () => {
    checkTag("scalar", "loss");
    expect(() => checkTag("scalar", "")).toThrow('scalar: tag must be the name of a summary, a text, got "".');
    expect(() => checkTag("scalar", 3)).toThrow("scalar: tag must be the name of a summary, a text, got 3.");
  });
});

describe("checkText", () => {
  it("names the text that is none", () => {
    checkText("text", ["a", "b"]);
    expect(() => checkText("text", ["a", 3])).toThrow("text: text[1] must be a text, got 3.");
    expect(() => checkText("text", undefined)).toThrow("text: text must be a text, got undefined.");
  });
});

describe("checkValues", () => {
  it("names the value that is no number", () => {
    checkValues("histogram", Float32Array.of(1));
    checkValues("histogram", [1, NaN]);
    expect(() => checkValues("histogram", [1, "2"])).toThrow('histogram: values[1] must be a number, got "2".');
    expect(() => checkValues("histogram", 3)).toThrow(
      "histogram: values must be a typed array or a list of numbers, got 3.",
    );
  });
});

describe("checkHparams", () => {
  it("names the hyperparameter that cannot be shown", () => {
    checkHparams("hparams", { units: 16, rate: 0.1, cell: "gru", masks: true });
    expect(() => checkHparams("hparams", { rate: NaN })).toThrow(
      "hparams: hparams.rate must be a finite number, a text, true or false, got NaN.",
    );
    expect(() => checkHparams("hparams", [1])).toThrow("hparams: hparams must be values by name, an object, got [1].");
  });
});
