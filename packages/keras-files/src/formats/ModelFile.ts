import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { CompileConfig } from "../compiling/readCompile.js";
import type { LayerOrder } from "../config/layersOf.js";
import type { StoredState } from "../optimizer/readOptimizer.js";
import type { NewWeight } from "../weights/setWeights.js";

/** An open model file of any format. */
export interface ModelFile {
  /** The config of the model; undefined in files of weights alone. */
  readonly config: unknown;
  readonly kerasVersion: 2 | 3;
  /** Settings of `compile`; undefined where there are none. */
  readonly compileConfig: CompileConfig | undefined;
  /** Count of all numbers in the file, by which a config is bounded. */
  readonly numbers: number;
  /** The weights of a model, read and checked but not set. */
  readonly readWeights: (model: LayersModel, order?: LayerOrder) => NewWeight[];
  /** The variables of the optimizer. */
  readonly readState: () => StoredState;
  /** Whether they stand with the weights, as in files of Keras 3: `loadWeights` reads them as well. */
  readonly isStateWithWeights: boolean;
}
