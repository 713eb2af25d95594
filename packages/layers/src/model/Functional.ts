import { type Scalar, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { type layers, LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { ArgumentError, custom, optional, type OptionTable, readOptions } from "@seqloom/array";
import { graphLoops } from "./graphLoops.js";
import { type Disposed, disposeOfModel, hold } from "./holders.js";
import { tfjsMask } from "../layer/layerCall.js";
import { layerName } from "../layer/layerName.js";
import { callModel, type ModelArguments, modelMasks, modelPenalties } from "./modelCall.js";
import { modelName } from "./modelName.js";
import { underTensorName } from "../layer/tensorName.js";
import { unconnected } from "../layer/unconnected.js";

/** Result of a layer's `apply`: a symbolic tensor or, of a layer with several outputs, a list. */
export type Applied = ReturnType<layers.Layer["apply"]>;

/** Options of `model`. */
export interface FunctionalOptions {
  /** Inputs of the model: results of `input`, one or a list. */
  inputs: SymbolicTensor | SymbolicTensor[];
  /** Outputs of the model: results of layers for these inputs, one or a list. */
  outputs: Applied | Applied[];
  /** Name of the model; default: functional, functional_1, … */
  name?: string;
}

const places = <Places>() => custom<Places>("a symbolic tensor or a list of one or more", arePlaces);

const FUNCTIONAL_OPTIONS = {
  inputs: places<FunctionalOptions["inputs"]>(),
  outputs: places<FunctionalOptions["outputs"]>(),
  name: optional(modelName),
} satisfies OptionTable<FunctionalOptions>;

function arePlaces(value: unknown): boolean {
  const list = [value].flat(2);
  return list.length > 0 && list.every((place) => place instanceof SymbolicTensor);
}

/**
 * A model of layers that are connected in any way: several inputs and outputs, layers and models used twice, models
 * inside. Keras's functional model.
 *
 * To tfjs it is a LayersModel like its own: `fit`, `predict`, `save`, `summary`, in a model of tfjs. But it runs its
 * graph so that each tensor has its own mask, as Keras 3 does: a state has none, a model inside hands its mask on, and
 * steps that are masked do not count in loss and metrics.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a file gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, or if an output does not come from the inputs
 *
 * @example
 * const words = input({ shape: [null], name: "words" });
 * const vectors = embedding({ inputDim: 100, outputDim: 8, maskZero: true }).apply(words);
 * const outputs = dense({ units: 1 }).apply(lstm({ units: 16 }).apply(vectors));
 * const score = new Functional({ inputs: words, outputs });
 * score.countParams(); // → 2417
 * @see https://keras.io/guides/functional_api/
 */
export class Functional extends LayersModel {
  static override readonly className: string = "Functional";
  static readonly options = FUNCTIONAL_OPTIONS;

  constructor(options: FunctionalOptions) {
    const { name, ...places } = readOptions("model", FUNCTIONAL_OPTIONS, options);
    const [inputs, outputs] = [places.inputs, places.outputs].map((each) => [each].flat(2) as SymbolicTensor[]);
    const [lost] = unconnected(inputs!, outputs!);
    if (lost !== undefined) {
      throw new ArgumentError("model", "outputs", "connected to the inputs alone", `one that needs ${lost.name}`);
    }
    super({ inputs: inputs!, outputs: outputs!, name: name ?? layerName("Functional") });
    for (const layer of this.layers) hold(this, layer);
  }

  override get trainable(): boolean {
    return super.trainable;
  }

  /** Freezes or thaws all layers; as in Keras, only where this changes it. */
  override set trainable(trainable: boolean) {
    if (trainable === this.trainable) return;
    super.trainable = trainable;
    for (const layer of this.layers) layer.trainable = trainable;
  }

  /** Runs the model on tensors, or puts it into another model when given symbolic ones. */
  override apply(...given: Parameters<LayersModel["apply"]>): ReturnType<LayersModel["apply"]> {
    return underTensorName(this, () => super.apply(...given));
  }

  /** The computation of the model. `apply` and `predict` come before it. */
  override call(inputs: Tensor | Tensor[], callArguments: ModelArguments): Tensor | Tensor[] {
    return callModel(this, inputs, callArguments ?? {});
  }

  override computeMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor[] {
    return modelMasks(this, inputs, mask).map(tfjsMask);
  }

  /** The penalties of regularizers, each once, however often a layer is used. */
  override calculateLosses(): Scalar[] {
    return modelPenalties(this);
  }

  /** Frees the weights of those layers that stand in no other model, and the model's own optimizer. */
  override dispose(): Disposed {
    return disposeOfModel(this, () => super.dispose());
  }

  /** Tells `@seqloom/graph` that `call` runs the graph, so that it may walk through. */
  protected runsGraph(): true {
    return true;
  }
}

Object.assign(Functional.prototype, graphLoops);
serialization.registerClass(Functional);

/** The class of models in files of Keras 2 and tfjs, where it has this name. */
class Model extends Functional {
  static override readonly className = "Model";
}

serialization.registerClass(Model);

/**
 * Makes a functional model.
 *
 * @example
 * const [left, right] = [input({ shape: [4] }), input({ shape: [4] })];
 * const same = dense({ units: 3 });
 * const twins = model({ inputs: [left, right], outputs: [same.apply(left), same.apply(right)] });
 * twins.outputs.length; // → 2
 */
export function model(options: FunctionalOptions): Functional {
  return new Functional(options);
}
