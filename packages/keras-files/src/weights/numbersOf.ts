import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { NewDataset } from "../hdf5/HdfTree.js";

/** The numbers of weights, read from the device one after the other. */
export async function numbersOf(weights: Iterable<LayerVariable>): Promise<ReadonlyMap<LayerVariable, NewDataset>> {
  const found = new Map<LayerVariable, NewDataset>();
  for (const weight of weights) {
    const tensor = weight.read();
    const data = await tensor.data();
    const numbers = data instanceof Float32Array ? data : BigInt64Array.from(data, BigInt); // whole numbers, as Keras has them
    found.set(weight, { shape: tensor.shape, data: numbers });
  }
  return found;
}
