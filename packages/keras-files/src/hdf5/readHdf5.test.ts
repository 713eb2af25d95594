import { fixture } from "../testing/goldenModels.js";
import { denseWeights } from "../testing/files.js";
import { HDF5_SIGNATURE, readHdf5 } from "./readHdf5.js";

describe("readHdf5", () => {
  it("opens what h5py wrote", () => {
    const root = readHdf5(fixture("k3_functional_two_in_two_out_shared.h5"));
    expect(root.names).toEqual(["model_weights", "optimizer_weights"]);
    expect(root.attribute("keras_version")).toBe("3.15.1");
  });

  it("refuses other files, and versions to come", () => {
    expect(() => readHdf5(new Uint8Array(100))).toThrow("the HDF5 part is damaged or cut: its first bytes are others.");
    const later = denseWeights([3, 2]);
    expect([...later.subarray(0, 8)]).toEqual([...HDF5_SIGNATURE]);
    later[8] = 9;
    expect(() => readHdf5(later)).toThrow("HDF5's superblock 9 is not read here.");
    const small = denseWeights([3, 2]);
    small[13] = 4;
    expect(() => readHdf5(small)).toThrow("its places must have 8 bytes.");
  });
});
