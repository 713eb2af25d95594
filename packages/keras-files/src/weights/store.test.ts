import { readHdf5 } from "../hdf5/readHdf5.js";
import { HdfTree } from "../hdf5/HdfTree.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { denseWeights } from "../testing/files.js";
import { fileStore } from "./store.js";

describe("fileStore", () => {
  it("finds the numbered datasets of a part, also in files of Keras 2.12", () => {
    const store = fileStore(readHdf5(denseWeights([3, 2], [2])));
    expect(store.vars("layers/dense")!.names).toEqual(["0", "1"]);
    expect(store.vars("layers/dense")!.dataset("1")!.shape).toEqual([2]);
    expect(store.vars("")).toBeUndefined();
    const old = new HdfTree();
    old.dataset("_layer_checkpoint_dependencies/dense/vars/0", { shape: [1], data: Float32Array.of(1) });
    expect(fileStore(readHdf5(writeHdf5(old))).vars("layers/dense")!.names).toEqual(["0"]);
  });
});
