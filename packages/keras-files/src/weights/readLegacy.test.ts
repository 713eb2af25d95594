import { useBackend } from "@seqloom/backend";
import { batchNormalization, dense, sequential } from "@seqloom/layers";
import { HdfTree } from "../hdf5/HdfTree.js";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { legacyWeights, nameList, readLegacy } from "./readLegacy.js";
import { writeLegacy, writeNames } from "./writeLegacy.js";

beforeAll(async () => void (await useBackend("cpu")));

const model = () =>
  sequential([dense({ units: 2, inputShape: [3], name: "first" }), dense({ units: 1, name: "last" })]);

async function written(change: (root: HdfTree) => void): Promise<ReturnType<typeof readHdf5>> {
  const root = new HdfTree();
  await writeLegacy(root, model());
  change(root);
  return readHdf5(writeHdf5(root));
}

describe("readLegacy", () => {
  it("names the layer of a weight that is missing or one too many", async () => {
    expect(readLegacy(await written(() => undefined), model())).toHaveLength(4);
    const without = await written((root) => root.texts("layer_names", ["first"]));
    expect(() => readLegacy(without, model())).toThrow(
      "the weights of 1 layers are in the file, and 2 layers of the model have weights. Layer last has none.",
    );
    const short = await written((root) => root.group("last").texts("weight_names", ["last/kernel"]));
    expect(() => readLegacy(short, model())).toThrow(
      "layer last has 2 weights, and 1 are in the file (last). bias is missing.",
    );
    const lost = await written((root) => root.texts("layer_names", ["first", "none"]));
    expect(() => readLegacy(lost, model())).toThrow("layer none is named in the file, and has no group there.");
    const other = await written((root) => root.group("last").texts("weight_names", ["a", "b"]));
    expect(() => readLegacy(other, model())).toThrow(
      "the weight kernel of layer last is missing: a is not in the file.",
    );
  });
});

describe("legacyWeights", () => {
  it("puts weights that are trained before the others", () => {
    const layer = batchNormalization({ inputShape: [2] });
    sequential([layer]);
    expect(legacyWeights(layer).map(({ originalName }) => originalName.split("/").at(-1))).toEqual([
      "gamma",
      "beta",
      "moving_mean",
      "moving_variance",
    ]);
  });
});

describe("nameList", () => {
  it("joins lists that were cut", async () => {
    const names = Array.from({ length: 1500 }, (_, i) => `layer_with_a_long_name_to_reach_the_bound_${i}`);
    const root = await written((tree) => writeNames(tree.group("many"), "layer_names", names));
    const many = root.group("many")!;
    expect(many.attribute("layer_names")).toBeUndefined();
    expect(many.attribute("layer_names0")).toHaveLength(750);
    expect(nameList(many, "layer_names")).toEqual(names);
    expect(nameList(many, "weight_names")).toBeUndefined();
  });
});
