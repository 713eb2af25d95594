import { denseWeights } from "../testing/files.js";
import { shardNames, shardStore } from "./shardStore.js";

const map = { weight_map: { "/layers/dense/vars": ["a.weights.h5", "b.weights.h5"] } };

describe("shardStore", () => {
  it("finds the weights of a part in several files", () => {
    const { store, numbers } = shardStore(map, () => denseWeights([3, 2], [2]));
    expect(numbers).toBe(16);
    expect(store.vars("layers/dense")!.names).toHaveLength(4);
    expect(store.vars("layers/dense")!.dataset("0")!.shape).toEqual([3, 2]);
    expect(store.vars("layers/lstm")).toBeUndefined();
  });
});

describe("shardNames", () => {
  it("lists the files once, and refuses paths outside", () => {
    expect(shardNames(map)).toEqual(["a.weights.h5", "b.weights.h5"]);
    expect(() => shardNames({ weight_map: { "/vars": "../a" } })).toThrow("the path ../a leads outside");
    expect(() => shardNames({ weight_map: { "/vars": 3 } })).toThrow("weight_map must have names of files.");
    expect(() => shardNames({})).toThrow("the map of the weights has no weight_map.");
  });
});
