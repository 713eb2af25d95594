import { ArgumentError, boolean, number, type OptionTable, optional, readOptions } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { refusals } from "../errors/refusals.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { kerasFile } from "../formats/kerasFile.js";
import { legacyFile } from "../formats/legacyFile.js";
import { shardFiles } from "../formats/shardFiles.js";
import { ownOptimizer, storeTree } from "../formats/storeTree.js";
import { tfjsFiles } from "../formats/tfjsFiles.js";

/** Options of `saveModel`, `saveWeights` and `modelFiles`. */
export interface SaveModelOptions {
  /** Whether compile settings and the optimizer's state are kept, so that training can go on. Default: true. */
  readonly includeOptimizer?: boolean;
  /** Bytes of weights in one file of .weights.json, at most. Default: 5 GiB, as in Keras. */
  readonly maxShardBytes?: number;
}

/** Types, ranges and defaults of the options of `saveModel`, `saveWeights` and `modelFiles`. */
export const saveModelOptions = {
  includeOptimizer: boolean({ default: true }),
  maxShardBytes: optional(number({ min: 1 })),
} satisfies OptionTable<SaveModelOptions>;

const WHOLE = ".keras, .h5, .hdf5 or .json";
const WEIGHTS = ".weights.h5 or .weights.json";
const MAX_SHARD_BYTES = 5 * 2 ** 30;

/** Files by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * The files of a model as bytes: `saveModel` without a disk. The name says which format it is: .keras, .h5 (legacy), .json (tfjs's
 * model.json with its file of weights), and for weights alone .weights.h5 and .weights.json (in several files).
 *
 * @param name name of the file, without a folder
 * @returns the files by their names, the named one first
 * @throws ArgumentError on another name or a wrong option; ModelFileError on what no file can hold
 *
 * @example
 * import { dense, sequential } from "@seqloom/layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential([dense({ units: 2, inputShape: [3] })]);
 * Object.keys(await modelFiles(model, "menu.keras")); // → [ 'menu.keras' ]
 * Object.keys(await modelFiles(model, "menu.json")); // → [ 'menu.json', 'menu.weights.bin' ]
 */
export async function modelFiles(model: LayersModel, name: string, options?: SaveModelOptions): Promise<Files> {
  return filesOf("modelFiles", model, name, options, `${WHOLE}, or for weights alone ${WEIGHTS}`);
}

/**
 * The files of a whole model, or of its weights alone.
 *
 * @param allowed ends of names that the caller allows, for the error text
 */
export async function filesOf(
  caller: string,
  model: LayersModel,
  name: string,
  options: SaveModelOptions | undefined,
  allowed: string,
): Promise<Files> {
  if (!Array.isArray(model?.layers)) throw new ArgumentError(caller, "model", "a model of layers", model);
  const { includeOptimizer, maxShardBytes = MAX_SHARD_BYTES } = readOptions(caller, saveModelOptions, options);
  return refusals(caller, name, async () => {
    const tree = () => storeTree(model, includeOptimizer ? ownOptimizer(model) : undefined);
    if (name.endsWith(".weights.h5")) return { [name]: writeHdf5(await tree()) };
    if (name.endsWith(".weights.json")) return shardFiles(await tree(), name, maxShardBytes);
    if (name.endsWith(".keras")) return { [name]: await kerasFile(model, includeOptimizer) };
    if (/\.(h5|hdf5)$/.test(name)) return { [name]: await legacyFile(model, includeOptimizer) };
    if (name.endsWith(".json")) return tfjsFiles(model, name, includeOptimizer);
    throw new ArgumentError(caller, "name", `a name that ends with ${allowed}`, name);
  });
}

/** Whether a name is that of a file of weights alone. */
export function isWeightsName(name: string): boolean {
  return /\.weights\.(h5|json)$/.test(name);
}

/** Ends of names of whole models and of weights, for error texts. */
export const NAME_ENDS = { whole: WHOLE, weights: WEIGHTS };
