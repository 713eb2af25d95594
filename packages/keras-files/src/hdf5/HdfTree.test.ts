import { HdfTree } from "./HdfTree.js";

describe("HdfTree", () => {
  it("makes groups on the way, and takes datasets and attributes", () => {
    const root = new HdfTree();
    const dataset = { shape: [1], data: Float32Array.of(1) };
    root.dataset("a/b/0", dataset);
    root.group("a").text("name", "x");
    root.group("a").texts("names", []);
    expect(root.group("a/b").members.get("0")).toBe(dataset);
    expect([...root.group("a").attributes]).toEqual([
      ["name", { kind: "text", value: "x", isAscii: false }],
      ["names", { kind: "texts", values: [] }],
    ]);
    expect(root.members.size).toBe(1);
  });
});
