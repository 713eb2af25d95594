import { boolean, integer, oneOf, optional, readOptions } from "@seqloom/array";
import { checkRestored, refuseTraining, restoredTable, settingsToRemember } from "./restoredSettings.js";

const table = {
  units: integer({ min: 1, default: 10 }),
  model: oneOf(["gru", "lstm"], { default: "gru" }),
  quick: boolean({ default: false }),
  epochs: optional(integer({ min: 1 })),
  meals: optional(oneOf(["a", "b"])),
};
const saved = { path: "out/a.zip", settings: { units: 12, model: "lstm", quick: false } };
const questions = ["meals"];

describe("settingsToRemember", () => {
  it("are those of the model, and neither questions nor those of the terminal or the training's files", () => {
    const values = {
      units: 12,
      epochs: undefined,
      meals: "a",
      verbose: 2,
      lang: "en",
      save: "a.zip",
      backup: "b",
      demo: true,
    };
    expect(settingsToRemember(values, questions)).toEqual({ units: 12, demo: true });
  });
});

describe("restoredTable", () => {
  it("has the settings of the run for defaults", () => {
    expect(readOptions("demo", restoredTable("demo", table, saved), {})).toMatchObject({ units: 12, model: "lstm" });
  });

  it.each([
    ["one that it does not know", { layers: 2 }, "--layers 2"],
    ["a value that it does not take", { model: "rnn" }, "--model rnn"],
  ])("refuses %s", (_, settings, given) => {
    expect(() => restoredTable("demo", table, { path: "out/a.zip", settings })).toThrow(
      `demo: out/a.zip is of another version of demo: it was trained with ${given}.`,
    );
  });
});

describe("checkRestored", () => {
  const check = (given: object) =>
    checkRestored("demo", table, {
      values: readOptions("demo", restoredTable("demo", table, saved), given),
      saved,
      questions,
    });

  it("takes the same settings and any question", () => {
    expect(() => check({ units: 12, meals: "b" })).not.toThrow();
  });

  it.each([
    [{ units: 10 }, "demo: --units must be 12, as in out/a.zip, got 10."],
    [{ model: "gru" }, 'demo: --model must be "lstm", as in out/a.zip, got "gru".'],
    [{ quick: true }, "demo: --quick must be left out, as in out/a.zip, got true."],
    [{ epochs: 3 }, "demo: --epochs must be left out, as in out/a.zip, got 3."],
  ])("refuses %j", (given, line) => {
    expect(() => check(given)).toThrow(line);
  });
});

describe("refuseTraining", () => {
  it("names a setting about a training", () => {
    expect(() => refuseTraining("demo", { units: 3, backup: undefined })).not.toThrow();
    expect(() => refuseTraining("demo", { backup: "b" })).toThrow(
      'demo: --backup must be left out with --load, got "b".',
    );
  });
});
