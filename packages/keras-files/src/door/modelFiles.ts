import { ArgumentError, boolean, number, type OptionTable, optional, readOptions } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { refusals } from "../errors/refusals.js";

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

/** Options of `modelFiles`. */
export interface ModelFilesOptions extends SaveModelOptions {
  /** Whether an .h5 file has the weights alone, as `saveWeights` writes it. Default: false. */
  readonly weightsOnly?: boolean;
}

/** Types, ranges and defaults of the options of `modelFiles`. */
export const modelFilesOptions = {
  ...saveModelOptions,
  weightsOnly: boolean({ default: false }),
} satisfies OptionTable<ModelFilesOptions>;

const MAX_SHARD_BYTES = 5 * 2 ** 30;

/** Files by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Ends of names of whole models and of weights alone, for error texts. */
const NAME_ENDS = {
  whole: ".keras, .h5, .hdf5 or .json",
  weights: ".weights.h5 or .weights.json, or for the legacy form .h5 or .hdf5",
};

/**
 * The files of a model as bytes: `saveModel` and `saveWeights` without a disk. The name says which format it is: .keras, .h5
 * (legacy), .json (tfjs's model.json with its file of weights), and for weights alone .weights.h5 and .weights.json (in several
 * files), or .h5 with `weightsOnly`.
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
export async function modelFiles(model: LayersModel, name: string, options?: ModelFilesOptions): Promise<Files> {
  const { weightsOnly, ...rest } = readOptions("modelFiles", modelFilesOptions, options);
  return filesOf("modelFiles", model, name, rest, weightsOnly || isWeightsName(name));
}

/** The files of a whole model, or of its weights alone. The writer of a format is loaded with its first file. */
export async function filesOf(
  caller: string,
  model: LayersModel,
  name: string,
  options: SaveModelOptions | undefined,
  isWeightsOnly: boolean,
): Promise<Files> {
  if (!Array.isArray(model?.layers)) throw new ArgumentError(caller, "model", "a model of layers", model);
  const { includeOptimizer, maxShardBytes = MAX_SHARD_BYTES } = readOptions(caller, saveModelOptions, options);
  const [, end] = /(\.weights\.h5|\.weights\.json|\.\w+)$/.exec(name) ?? [];
  return refusals(caller, name, async () => {
    if (isWeightsName(name)) {
      const { ownOptimizer, storeTree } = await import("../formats/storeTree.js");
      const tree = await storeTree(model, includeOptimizer ? ownOptimizer(model) : undefined);
      if (end === ".weights.h5") return { [name]: (await import("../hdf5/writeHdf5.js")).writeHdf5(tree) };
      return (await import("../formats/shardFiles.js")).shardFiles(tree, name, maxShardBytes);
    }
    if (end === ".h5" || end === ".hdf5") {
      const { legacyFile, legacyWeightsFile } = await import("../formats/legacyFile.js");
      return { [name]: await (isWeightsOnly ? legacyWeightsFile(model) : legacyFile(model, includeOptimizer)) };
    }
    if (end === ".keras" && !isWeightsOnly) {
      return { [name]: await (await import("../formats/kerasFile.js")).kerasFile(model, includeOptimizer) };
    }
    if (end === ".json" && !isWeightsOnly) {
      return (await import("../formats/tfjsFiles.js")).tfjsFiles(model, name, includeOptimizer);
    }
    const allowed = isWeightsOnly ? NAME_ENDS.weights : NAME_ENDS.whole;
    throw new ArgumentError(caller, "name", `a name that ends with ${allowed}`, name);
  });
}

/** Whether a name is that of a file of weights alone, whatever is asked for. */
export function isWeightsName(name: string): boolean {
  return /\.weights\.(h5|json)$/.test(name);
}
