import { type TrainingCurvesOptions, trainingCurves } from "./trainingCurves.js";

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const history = {
  loss: [0.9, 0.5, 0.4],
  accuracy: [0.6, 0.7, 0.8],
  val_loss: [0.8, 0.6, 0.6],
  val_accuracy: [0.6, 0.7, 0.7],
};

describe("trainingCurves", () => {
  it("draws points for training and a line for validation, as on the slides", () => {
    const svg = trainingCurves({ loss: history.loss, val_loss: history.val_loss }).svg();
    expect(svg).toMatch(/data-layer="0\.0"><path d="M[^"]*a[^"]*" fill="#0072b2"/); // circles
    expect(svg).toMatch(/data-layer="0\.1"><path d="M[^"]*L[^"]*" fill="none" stroke="#d55e00"/);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["Training and validation loss", "Training loss", "Validation loss", "Epochs"]),
    );
  });

  it("has a panel for each log, the learning rate left out", () => {
    const svg = trainingCurves({ ...history, learning_rate: [1e-3, 1e-3, 1e-4], mae: [1, 2, 3] }).svg();
    const titles = textsOf(svg).filter((text) => /^(Training and|Training mae|.*rate)/.test(text!));
    expect([...new Set(titles)]).toEqual([
      "Training and validation loss",
      "Training and validation accuracy",
      "Training mae",
    ]);
    expect(svg).toContain('height="1000"'); // three times 320 and 40
  });

  it("has no legend where the title says it all", () => {
    expect(textsOf(trainingCurves({ loss: [3, 2, 1] }).svg()).filter((text) => text === "Training loss")).toHaveLength(
      1,
    );
  });

  it("takes what fit returns, and counts its epochs from 1", () => {
    const svg = trainingCurves({ history: { loss: [3, 2, 1] }, epoch: [10, 11, 12] }).svg();
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["11", "12", "13"]));
  });

  it("draws validation at the epochs that were validated", () => {
    const svg = trainingCurves({ loss: [4, 3, 2, 1], val_loss: [3, 1] }, { validationFreq: 2 }).svg();
    const [, line = ""] = /data-layer="0\.1"><path d="([^"]*)"/.exec(svg)!;
    expect(line.match(/[ML]/g)).toEqual(["M", "L"]);
  });

  it("speaks Chinese, and shows chosen logs alone", () => {
    const texts = textsOf(trainingCurves(history, { language: "zh-TW", metrics: ["accuracy"] }).svg());
    expect(texts).toEqual(expect.arrayContaining(["訓練與驗證準確度", "訓練準確度", "驗證準確度", "訓練週期"]));
    expect(texts).not.toContain("訓練損失");
  });

  it("has no epoch 0, no loss below 0 and no accuracy above 1 along its axes", () => {
    const epochs = Array.from({ length: 300 }, (_, i) => i);
    const [loss, accuracy] = [epochs.map((i) => 2 / (i + 1)), epochs.map((i) => 1 - 0.5 / (i + 1))];
    const numbers = textsOf(trainingCurves({ loss, accuracy }).svg()).filter((text) => /^-?\d/.test(text!));
    expect(numbers.slice(0, 2)).toEqual(["20", "40"]);
    expect(numbers.map(Number).filter((value) => value < 0)).toEqual([]);
    expect(numbers).toEqual(expect.arrayContaining(["0.5", "1.0"]));
    expect(numbers).not.toContain("1.1");
  });

  it("leaves a gap for an epoch without validation", () => {
    expect(trainingCurves({ loss: [3, 2, 1], val_loss: [3, null, 1] }).svg()).not.toContain("NaN");
  });

  it("shows a training that went wrong as far as it went", () => {
    const svg = trainingCurves({ loss: [3, 30, Infinity, NaN], val_loss: [NaN, NaN, NaN, NaN] }).svg();
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(/data-layer="0\.0"><path d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(2);
  });

  it("names what is wrong", () => {
    const wrong = (given: unknown, options?: TrainingCurvesOptions) => () =>
      trainingCurves(given as typeof history, options);
    expect(wrong({})).toThrow(
      "trainingCurves: history must be what fit returns, or an object of lists of numbers by their names",
    );
    expect(wrong(undefined)).toThrow("trainingCurves: history must be what fit returns");
    expect(wrong({ loss: [] })).toThrow('trainingCurves: history["loss"] must be a list of numbers, got [].');
    expect(wrong({ loss: [1], val_loss: [1, 2] })).toThrow(
      'trainingCurves: history["val_loss"] must be a list of 1 numbers',
    );
    expect(wrong(history, { validationFreq: 0 })).toThrow(
      "trainingCurves: validationFreq must be an integer of 1 or more, or a list of epochs, got 0.",
    );
    expect(wrong({ loss: [1, "2"] })).toThrow('trainingCurves: history["loss"][1] must be a finite number');
    expect(wrong(history, { metrics: ["acc"] })).toThrow(
      'trainingCurves: metrics must be made of loss, accuracy, val_loss, val_accuracy, got "acc".',
    );
    expect(wrong(history, { height: 300 })).toThrow("trainingCurves: height must be 360 or more for 2 logs, got 300.");
  });
});
