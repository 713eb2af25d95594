import { readHdf5 } from "../hdf5/readHdf5.js";
import { fixture } from "../testing/goldenModels.js";
import { fileStore } from "../weights/store.js";
import { storeFile, storeReaders } from "./storeFile.js";

const store = fileStore(readHdf5(fixture("k3_lstm_embedding.weights.h5")));

describe("storeReaders", () => {
  it("read the optimizer's variables, which stand with the weights", () => {
    const { readState, isStateWithWeights } = storeReaders(store);
    expect(readState().variables).toHaveLength(14); // count of steps, rate, two slots of each of six weights
    expect(isStateWithWeights).toBe(true);
  });
});

describe("storeFile", () => {
  it("has no config", () => {
    expect(storeFile(store, 7)).toMatchObject({ config: undefined, compileConfig: undefined, numbers: 7 });
  });
});
