import { checkName } from "@seqloom/bytes";
import { isRecord } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import { countNumbers } from "../hdf5/countNumbers.js";
import type { HdfGroup } from "../hdf5/HdfGroup.js";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { fileStore, type VarsGroup, type WeightStore } from "./store.js";

/**
 * The names of the files that a map of sharded weights points to.
 *
 * @param map content of the .weights.json
 * @throws Refusal on paths outside of its folder
 */
export function shardNames(map: Readonly<Record<string, unknown>>): string[] {
  if (!isRecord(map.weight_map)) throw new Refusal("the map of the weights has no weight_map.");
  const names = new Set<unknown>(Object.values(map.weight_map).flat());
  return [...names].map((name) => {
    if (typeof name !== "string") throw new Refusal("weight_map must have names of files.");
    checkName(name);
    return name;
  });
}

/** Weights in several files, with a map of what is where. */
export function shardStore(
  map: Readonly<Record<string, unknown>>,
  shard: (name: string) => Uint8Array,
): { store: WeightStore; numbers: number } {
  const files = new Map<string, HdfGroup>(shardNames(map).map((name) => [name, readHdf5(shard(name))]));
  const places = map.weight_map as Record<string, unknown>;
  const store: WeightStore = {
    vars: (path) => {
      const key = path === "" ? "/vars" : `/${path}/vars`;
      const names = Object.hasOwn(places, key) ? ([places[key]].flat() as string[]) : [];
      const groups = names.flatMap((name) => fileStore(files.get(name)!).vars(path) ?? []);
      return groups.length > 0 ? joined(groups) : undefined;
    },
  };
  return { store, numbers: [...files.values()].reduce((sum, file) => sum + countNumbers(file), 0) };
}

/** A part whose weights are in several files. */
function joined(groups: readonly VarsGroup[]): VarsGroup {
  return {
    names: groups.flatMap(({ names }) => names),
    dataset: (name) => groups.find(({ names }) => names.includes(name))?.dataset(name),
  };
}
