import { storeState } from "../optimizer/storedState.js";
import { readStore } from "../weights/readStore.js";
import type { WeightStore } from "../weights/store.js";
import type { ModelFile } from "./ModelFile.js";

/** Readers of weights and state in the form of Keras 3. */
export function storeReaders(store: WeightStore): Pick<ModelFile, "readWeights" | "readState" | "isStateWithWeights"> {
  return {
    readWeights: (model, order) => readStore(store, model, order),
    readState: () => storeState(store),
    isStateWithWeights: true,
  };
}

/**
 * A file of weights alone, or several of them, in the form of Keras 3.
 *
 * @param numbers count of all numbers in the files
 */
export function storeFile(store: WeightStore, numbers: number): ModelFile {
  return { config: undefined, kerasVersion: 3, compileConfig: undefined, numbers, ...storeReaders(store) };
}
