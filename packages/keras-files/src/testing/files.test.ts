import { readZip } from "@seqloom/bytes";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { denseConfig, denseWeights, kerasArchive, noWeights } from "./files.js";

describe("kerasArchive", () => {
  it("has the members of a .keras file", () => {
    expect([...readZip(kerasArchive({})).keys()]).toEqual(["config.json", "metadata.json", "model.weights.h5"]);
  });
});

describe("noWeights", () => {
  it("has a group alone", () => expect(readHdf5(noWeights()).names).toEqual(["vars"]));
});

describe("denseWeights", () => {
  it("has kernel and bias", () => {
    expect(readHdf5(denseWeights([3, 2], [2])).group("layers/dense/vars")!.names).toEqual(["0", "1"]);
  });
});

describe("denseConfig", () => {
  it("holds the config of the layer", () => {
    expect(denseConfig({ units: 4 })).toMatchObject({
      config: { layers: [{}, { config: { name: "score", units: 4 } }] },
    });
  });
});
