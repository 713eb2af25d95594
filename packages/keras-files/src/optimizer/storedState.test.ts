import { readHdf5 } from "../hdf5/readHdf5.js";
import { HdfTree } from "../hdf5/HdfTree.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { fixture } from "../testing/goldenModels.js";
import { fileStore } from "../weights/store.js";
import { legacyState, storeState } from "./storedState.js";

describe("storeState", () => {
  it("reads the variables by their numbers, past 9 as well", () => {
    const { variables, isKindByKind } = storeState(fileStore(readHdf5(fixture("k3_lstm_embedding.weights.h5"))));
    expect(variables.map(({ shape }) => shape.length).slice(0, 3)).toEqual([0, 0, 2]);
    expect(variables).toHaveLength(14);
    expect(isKindByKind).toBe(false);
    const root = new HdfTree();
    root.dataset("optimizer/vars/1", { shape: [], data: Float32Array.of(1) });
    expect(() => storeState(fileStore(readHdf5(writeHdf5(root))))).toThrow("the optimizer's state lacks variable 0.");
  });
});

describe("legacyState", () => {
  it("reads the variables by their names", () => {
    expect(legacyState(readHdf5(fixture("k2_lstm_hard_sigmoid.h5"))).variables).toHaveLength(13);
    expect(legacyState(readHdf5(fixture("odd_gzip_datasets.h5"))).variables).toEqual([]);
    const root = new HdfTree();
    root.group("optimizer_weights").texts("weight_names", ["RMSprop/iter:0"]);
    expect(() => legacyState(readHdf5(writeHdf5(root)))).toThrow("the optimizer's state lacks RMSprop/iter:0.");
    root.dataset("optimizer_weights/RMSprop/iter:0", { shape: [], data: BigInt64Array.of(1n) });
    expect(legacyState(readHdf5(writeHdf5(root)))).toMatchObject({ isKindByKind: true, variables: [{ shape: [] }] });
  });
});
