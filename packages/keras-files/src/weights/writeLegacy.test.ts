import { useBackend } from "@seqloom/backend";
import { dense, gru, sequential } from "@seqloom/layers";
import { HdfTree } from "../hdf5/HdfTree.js";
import { writeLegacy, writeNames } from "./writeLegacy.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("writeLegacy", () => {
  it("writes a group for each layer, with the names of its weights", async () => {
    const root = new HdfTree();
    const model = sequential({
      name: "m",
      layers: [gru({ units: 1, inputShape: [2, 3], name: "g" }), dense({ units: 1, name: "d" })],
    });
    await writeLegacy(root, model);
    expect(root.attributes.get("layer_names")).toEqual({ kind: "texts", values: ["g", "d"] });
    expect(root.group("g").attributes.get("weight_names")).toEqual({
      kind: "texts",
      values: ["m/g/gru_cell/kernel", "m/g/gru_cell/recurrent_kernel", "m/g/gru_cell/bias"],
    });
    expect(root.group("g/m/g/gru_cell").members.get("kernel")).toMatchObject({ shape: [3, 3] });
    expect([...root.members.keys()]).toEqual(["g", "d", "top_level_model_weights"]);
  });
});

describe("writeNames", () => {
  it("cuts long lists into parts of equal length, the first ones longer", () => {
    const group = new HdfTree();
    writeNames(
      group,
      "names",
      Array.from({ length: 5 }, (_, i) => "x".repeat(30_000) + String(i)),
    );
    expect([...group.attributes].map(([name, value]) => [name, value.kind === "texts" && value.values.length])).toEqual(
      [
        ["names0", 2],
        ["names1", 2],
        ["names2", 1],
      ],
    );
  });
});
