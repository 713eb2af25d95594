import { HdfTree } from "../hdf5/HdfTree.js";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { shardFiles } from "./shardFiles.js";

describe("shardFiles", () => {
  it("begins a file where the one before is full, in the middle of a part as well", () => {
    const root = new HdfTree();
    const vars = root.group("layers/dense/vars");
    vars.text("name", "d");
    for (const [i, length] of [10, 10, 30].entries())
      vars.dataset(String(i), { shape: [length], data: new Float32Array(length) });
    const files = shardFiles(root, "m.weights.json", 80);
    expect(Object.keys(files)).toEqual(["m.weights.json", "m_00000.weights.h5", "m_00001.weights.h5"]);
    expect(JSON.parse(new TextDecoder().decode(files["m.weights.json"]))).toEqual({
      metadata: { total_size: 200 },
      weight_map: { "/layers/dense/vars": ["m_00000.weights.h5", "m_00001.weights.h5"] },
    });
    const second = readHdf5(files["m_00001.weights.h5"]!).group("layers/dense/vars")!;
    expect([second.names, second.attribute("name")]).toEqual([["2"], "d"]);
  });
});
