import { HdfTree } from "../hdf5/HdfTree.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { fixture } from "../testing/goldenModels.js";
import { openHdf5 } from "./openHdf5.js";

describe("openHdf5", () => {
  it("knows a legacy model, legacy weights and weights of Keras 3", () => {
    expect(openHdf5(fixture("k2_lstm_hard_sigmoid.h5"))).toMatchObject({
      kerasVersion: 2,
      config: { class_name: "Sequential" },
    });
    expect(openHdf5(fixture("k3_lstm_embedding.weights.h5"))).toMatchObject({ kerasVersion: 3, config: undefined });
    const weights = new HdfTree();
    weights.texts("layer_names", []);
    expect(openHdf5(writeHdf5(weights)).readState().variables).toEqual([]);
  });

  it("refuses other files", () => {
    expect(() => openHdf5(writeHdf5(new HdfTree()))).toThrow("it is no file of Keras.");
  });
});
