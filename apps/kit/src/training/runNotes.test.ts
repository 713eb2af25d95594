import { readRunNotes, runNotesText } from "./runNotes.js";

const notes = {
  app: "lunch",
  seconds: 2.5,
  settings: { units: 10, quick: true, stock: "台積電" },
  history: { loss: [0.5, NaN] },
};

describe("runNotesText", () => {
  it("is read back by readRunNotes, a NaN of the history as well", () => {
    expect(readRunNotes(runNotesText(notes))).toEqual(notes);
    expect(readRunNotes(runNotesText({ ...notes, model: "model-1" }))).toEqual({ ...notes, model: "model-1" });
  });
});

describe("readRunNotes", () => {
  it.each([
    ["none", null],
    ["those of a person", "Trained on a rainy day."],
    ["a list", "[]"],
    ["without an app", JSON.stringify({ ...notes, app: 7 })],
    ["with a model that has no name", JSON.stringify({ ...notes, model: 7 })],
    ["with settings of several values", JSON.stringify({ ...notes, settings: { units: [1] } })],
    ["without settings", JSON.stringify({ ...notes, settings: undefined })],
    ["with a history of texts", JSON.stringify({ ...notes, history: { loss: ["low"] } })],
  ])("takes no notes that are %s", (_, text) => {
    expect(readRunNotes(text)).toBeUndefined();
  });
});
