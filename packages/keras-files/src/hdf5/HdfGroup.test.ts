import { denseWeights } from "../testing/files.js";
import { HdfGroup } from "./HdfGroup.js";
import { HdfBytes } from "./HdfBytes.js";
import { readHdf5 } from "./readHdf5.js";

const root = readHdf5(denseWeights([3, 2], [2]));

describe("HdfGroup", () => {
  it("finds groups and datasets by paths", () => {
    expect(root.has("layers/dense/vars/1")).toBe(true);
    expect(root.has("layers/dense/vars/2")).toBe(false);
    expect(root.has("layers/dense/vars/1/x")).toBe(false);
    expect(root.group("layers/dense")!.path).toBe("layers/dense");
    expect(root.group("layers/gru")).toBeUndefined();
    expect(root.dataset("layers/dense/vars/0")!.shape).toEqual([3, 2]);
    expect(root.dataset("layers/none/0")).toBeUndefined();
    expect([...root.datasets()].map(({ shape }) => shape)).toEqual([[3, 2], [2]]);
    expect(root.attribute("none")).toBeUndefined();
  });

  it("refuses one in the place of the other, and groups without end", () => {
    expect(() => root.group("layers/dense/vars/0")).toThrow("layers/dense/vars/0 must be a group, and is a dataset.");
    expect(() => root.dataset("layers/dense")).toThrow("layers/dense must be a dataset, and is a group.");
    expect(() => new HdfGroup(new HdfBytes(new Uint8Array(9)), 0, "x", 201)).toThrow("more than 200 deep.");
  });
});
