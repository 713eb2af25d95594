import { HdfTree, type NewDataset } from "../hdf5/HdfTree.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";

/**
 * Cuts weights into several files, with a map of what is where: Keras's sharded weights.
 *
 * @param name name of the map, which ends with .weights.json
 * @param most bytes of weights in one file; a single weight may have more
 */
export function shardFiles(root: HdfTree, name: string, most: number): Record<string, Uint8Array> {
  const base = name.slice(0, -".weights.json".length);
  const shards: HdfTree[] = [];
  const map: Record<string, string | string[]> = {};
  let [size, total] = [Infinity, 0];
  for (const [path, key, dataset, group] of datasetsIn(root, "")) {
    size += dataset.data.byteLength;
    total += dataset.data.byteLength;
    if (size > most) {
      shards.push(new HdfTree());
      size = dataset.data.byteLength;
    }
    const vars = shards.at(-1)!.group(path);
    for (const [attribute, value] of group.attributes) vars.attributes.set(attribute, value);
    vars.dataset(key, dataset);
    const file = `${base}_${String(shards.length - 1).padStart(5, "0")}.weights.h5`;
    const known = [map[`/${path}`] ?? []].flat();
    if (!known.includes(file)) map[`/${path}`] = known.length === 0 ? file : [...known, file];
  }
  const json = JSON.stringify({ metadata: { total_size: total }, weight_map: map }, undefined, 4);
  const files = shards.map((shard, i): [string, Uint8Array] => [
    `${base}_${String(i).padStart(5, "0")}.weights.h5`,
    writeHdf5(shard),
  ]);
  return { [name]: new TextEncoder().encode(json), ...Object.fromEntries(files) };
}

/** All datasets with the path of their group, their name and the group. */
function* datasetsIn(group: HdfTree, path: string): Generator<[string, string, NewDataset, HdfTree]> {
  for (const [name, member] of group.members) {
    if (member instanceof HdfTree) yield* datasetsIn(member, path === "" ? name : `${path}/${name}`);
    else yield [path, name, member, group];
  }
}
