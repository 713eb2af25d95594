import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { filesOf, isWeightsName, modelFiles, NAME_ENDS } from "./modelFiles.js";

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
      'modelFiles: name must be a name that ends with .keras, .h5, .hdf5 or .json, or for weights alone .weights.h5 or .weights.json, got "a.pb".',
    );
    await expect(modelFiles({} as never, "a.keras")).rejects.toThrow("modelFiles: model must be a model of layers");
    await expect(modelFiles(model(), "a.keras", { maxShardBytes: 0 })).rejects.toThrow("maxShardBytes");
  });
});

describe("filesOf", () => {
  it("begins errors with the caller", async () => {
    await expect(filesOf("f", model(), "a", undefined, "x")).rejects.toThrow("f: name must be a name that ends with x");
  });
});

describe("isWeightsName", () => {
  it("goes by the end", () => {
    expect(["a.weights.h5", "a.weights.json", "a.h5", "a.json"].map(isWeightsName)).toEqual([true, true, false, false]);
  });
});

describe("NAME_ENDS", () => {
  it("is for error texts", () => expect(NAME_ENDS.weights).toBe(".weights.h5 or .weights.json"));
});
