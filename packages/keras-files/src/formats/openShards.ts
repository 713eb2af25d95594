import { shardNames, shardStore } from "../weights/shardStore.js";
import type { ModelFile } from "./ModelFile.js";
import { storeFile } from "./storeFile.js";

/**
 * Opens sharded weights of Keras 3: a .weights.json, and the files that it names.
 *
 * @param map content of the .weights.json
 */
export async function openShards(
  map: Readonly<Record<string, unknown>>,
  beside: (name: string) => Promise<Uint8Array>,
): Promise<ModelFile> {
  const shards = new Map<string, Uint8Array>();
  for (const name of shardNames(map)) shards.set(name, await beside(name));
  const { store, numbers } = shardStore(map, (name) => shards.get(name)!);
  return storeFile(store, numbers);
}
