import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { filesOf, isWeightsName, modelFiles } from "./modelFiles.js";

beforeAll(async () => void (await useBackend("cpu")));

const model = () => sequential([dense({ units: 1, inputShape: [1] })]);

describe("modelFiles", () => {
  it("gives the files of every format", async () => {
    const names = async (name: string) => Object.keys(await modelFiles(model(), name));
    expect(await names("a.keras")).toEqual(["a.keras"]);
    expect(await names("a.hdf5")).toEqual(["a.hdf5"]);
    expect(await names("a.weights.h5")).toEqual(["a.weights.h5"]);
    expect(await names("a.json")).toEqual(["a.json", "a.weights.bin"]);
    expect(await names("a.weights.json")).toEqual(["a.weights.json", "a_00000.weights.h5"]);
  });

  it("says which names and options there are", async () => {
    await expect(modelFiles(model(), "a.pb")).rejects.toThrow(
      'modelFiles: name must be a name that ends with .keras, .h5, .hdf5 or .json, got "a.pb".',
    );
    await expect(modelFiles(model(), "a.keras", { weightsOnly: true })).rejects.toThrow(
      'name must be a name that ends with .weights.h5 or .weights.json, or for the legacy form .h5 or .hdf5, got "a.keras".',
    );
    await expect(modelFiles({} as never, "a.keras")).rejects.toThrow("modelFiles: model must be a model of layers");
    await expect(modelFiles(model(), "a.keras", { maxShardBytes: 0 })).rejects.toThrow("maxShardBytes");
  });
});

describe("filesOf", () => {
  it("begins errors with the caller", async () => {
    await expect(filesOf("f", model(), "a", undefined, true)).rejects.toThrow("f: name must be a name that ends with");
  });

  it("writes an .h5 of weights alone, with the layers at its root", async () => {
    const one = model();
    const files = await modelFiles(one, "a.h5", { weightsOnly: true });
    expect(await filesOf("saveWeights", one, "a.h5", undefined, true)).toEqual(files);
    expect(readHdf5(files["a.h5"]!).attribute("layer_names")).toEqual([expect.stringMatching(/^dense/)]);
    const whole = await modelFiles(model(), "a.h5");
    expect(readHdf5(whole["a.h5"]!).attribute("layer_names")).toBeUndefined();
  });
});

describe("isWeightsName", () => {
  it("goes by the end", () => {
    expect(["a.weights.h5", "a.weights.json", "a.h5", "a.json"].map(isWeightsName)).toEqual([true, true, false, false]);
  });
});
