import { type Frequency, readHistory } from "./readHistory.js";

const read = (given: unknown, frequency: Frequency = 1) => readHistory("trainingCurves", given, frequency);

describe("readHistory", () => {
  it("reads logs by name, and counts their epochs from 1", () => {
    const log = { epochs: Float64Array.of(1, 2), values: Float64Array.of(3, 2) };
    expect([...read({ loss: [3, 2], val_loss: [3, 2] })]).toEqual([
      ["loss", log],
      ["val_loss", log],
    ]);
  });

  it("takes the epochs of what fit returns", () => {
    const history = { history: { loss: [3, 2] }, epoch: [10, 11], params: {} };
    expect(read(history).get("loss")!.epochs).toEqual(Float64Array.of(11, 12));
  });

  it("places values of validation at the epochs that were validated", () => {
    const history = { val_loss: [5, 4], loss: [5, 4, 3, 2, 1] };
    expect(read(history, 2).get("val_loss")!.epochs).toEqual(Float64Array.of(2, 4));
    expect(read(history, [1, 5, 9]).get("val_loss")!.epochs).toEqual(Float64Array.of(1, 5));
    expect(() => read(history)).toThrow(
      'trainingCurves: history["val_loss"] must be a list of 5 numbers, one for each epoch that was validated, ' +
        "got Float64Array(2). validationFreq says which epochs those are.",
    );
  });

  it("names a log of another length", () => {
    expect(() => read({ loss: [1, 2], mae: [1] })).toThrow(
      'trainingCurves: history["mae"] must be a list of 2 numbers, as loss is, got Float64Array(1).',
    );
  });
});
