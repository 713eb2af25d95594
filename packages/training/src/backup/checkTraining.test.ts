import { checkTraining } from "./checkTraining.js";

const training = {
  "weights of the model": ["GRU kernel [2, 9]", "Dense kernel [3, 1]"],
  "layers of the weights": ["gru", "dense"],
  batchSize: 32,
  seed: null,
};

describe("checkTraining", () => {
  const check = (given: object) => () =>
    checkTraining("runs/training-000002.backup", training, { ...training, ...given });

  it("takes the training of before; names of layers count up from program to program", () => {
    expect(check({})).not.toThrow();
    expect(check({ "layers of the weights": ["gru_1", "dense_1"] })).not.toThrow();
  });

  it("names the weight and the layer that differ", () => {
    expect(check({ "weights of the model": ["GRU kernel [2, 9]", "Dense kernel [4, 1]"] })).toThrow(
      'backupAndRestore: weight 1 of the model must be Dense kernel [3, 1] of layer dense, as in runs/training-000002.backup, got "Dense kernel [4, 1] of layer dense". Go on with the data, options and model of before, or remove the folder to begin anew.',
    );
    expect(check({ "weights of the model": ["GRU kernel [2, 9]"], "layers of the weights": ["gru"] })).toThrow(
      "weight 1 of the model must be Dense kernel [3, 1] of layer dense, as in runs/training-000002.backup, got undefined.",
    );
    expect(check({ "weights of the model": [...training["weights of the model"], "Dense bias [1]"] })).toThrow(
      "the number of weights must be 2, as in runs/training-000002.backup, got 3.",
    );
  });

  it("names the option that differs, is missing or was not there", () => {
    expect(check({ batchSize: 16 })).toThrow(
      "backupAndRestore: batchSize must be 32, as in runs/training-000002.backup, got 16.",
    );
    expect(check({ seed: 3 })).toThrow("seed must be null, as in");
    expect(check({ batchSize: undefined })).toThrow(
      "batchSize must be 32, as in runs/training-000002.backup, got undefined.",
    );
    expect(check({ "generator.length": 5 })).toThrow("generator.length must be left out, as in");
  });
});
