import { HdfTree } from "./HdfTree.js";
import { readHdf5 } from "./readHdf5.js";
import { writeHdf5 } from "./writeHdf5.js";

function sample(): HdfTree {
  const root = new HdfTree();
  root.text("keras_version", "3.15.1");
  root.text("model_config", `{"名": "${"x".repeat(200_000)}"}`, { isAscii: true });
  root.group("weights").texts("layer_names", ["lstm", "輸出", ""]);
  root.group("weights").texts("weight_names", []);
  for (let i = 0; i < 1000; i++) root.dataset(`vars/${i}`, { shape: [1, 2], data: Float32Array.of(i, -i) });
  root.dataset("count", { shape: [], data: BigInt64Array.of(2n ** 40n) });
  root.dataset("empty", { shape: [0, 3], data: new Float32Array(0) });
  return root;
}

describe("writeHdf5", () => {
  it("writes what readHdf5 reads", () => {
    const root = readHdf5(writeHdf5(sample()));
    expect(root.names).toEqual(["count", "empty", "vars", "weights"]);
    expect(root.attribute("keras_version")).toBe("3.15.1");
    expect(root.attribute("model_config")).toHaveLength(200_009);
    expect(root.group("weights")!.attribute("layer_names")).toEqual(["lstm", "輸出", ""]);
    expect(root.group("weights")!.attribute("weight_names")).toEqual([]);
    expect(root.group("vars")!.names).toHaveLength(1000);
    for (const i of [0, 7, 8, 256, 999]) {
      const { shape, read } = root.dataset(`vars/${i}`)!;
      expect(shape).toEqual([1, 2]);
      expect([...new Float32Array(read().slice().buffer)]).toEqual([i, -i]);
    }
    expect(root.dataset("empty")!.shape).toEqual([0, 3]);
  });

  it("writes what HDF5 itself reads", async () => {
    const h5wasm = await import("h5wasm/node");
    await h5wasm.ready;
    const { FS, File } = h5wasm; // there once it is ready
    const path = `/tmp/seqloom-${process.pid}.h5`;
    FS!.writeFile(path, writeHdf5(sample()));
    const file = new File(path, "r");
    const { attrs } = file;
    expect(attrs["keras_version"]!.value).toBe("3.15.1");
    expect(file.keys()).toEqual(["count", "empty", "vars", "weights"]);
    const weights = file.get("weights") as InstanceType<typeof File>;
    const names = weights.attrs["layer_names"]!.value as string[]; // bytes to HDF5, as they are to Python
    expect(names.map((name) => Buffer.from(name, "latin1").toString())).toEqual(["lstm", "輸出", ""]);
    const vars = file.get("vars") as InstanceType<typeof File>;
    expect(vars.keys()).toHaveLength(1000);
    for (const i of [0, 8, 999])
      expect([...(vars.get(String(i)) as unknown as { value: Float32Array }).value]).toEqual([i, -i]);
    expect((file.get("count") as unknown as { value: bigint | BigInt64Array }).value).toBe(2n ** 40n);
    file.close();
    FS!.unlink(path);
  });
});
