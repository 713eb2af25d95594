import { type Scalar, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, Sequential as TfjsSequential, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { ArgumentError, custom, optional, type OptionTable, readOptions } from "@seqloom/array";
import { Functional } from "./Functional.js";
import { type Disposed, disposeOfModel, hold, letGo } from "./holders.js";
import { tfjsMask } from "../layer/layerCall.js";
import { layerName } from "../layer/layerName.js";
import { callModel, type ModelArguments, modelMasks, modelPenalties } from "./modelCall.js";
import { modelName } from "./modelName.js";
import { underTensorName } from "../layer/tensorName.js";

/** A part of a sequential model: a layer, a model, or as the first one a result of `input`. */
export type StackedLayer = layers.Layer | SymbolicTensor;

/** Options of `sequential`. */
export interface SequentialOptions {
  /** The layers in their order; default none, to be added later. */
  layers?: readonly StackedLayer[];
  /** Name of the model; default: sequential, sequential_1, … */
  name?: string;
}

const SEQUENTIAL_OPTIONS = {
  layers: custom<readonly StackedLayer[]>("a list of layers, the first of which may be what input gives", isStack, {
    default: [],
  }),
  name: optional(modelName),
} satisfies OptionTable<SequentialOptions>;

function isStack(value: unknown): boolean {
  return Array.isArray(value) && value.every((each, index) => isLayer(each) || (index === 0 && isInput(each)));
}

function isLayer(value: unknown): value is layers.Layer {
  return value instanceof layers.Layer;
}

function isInput(value: unknown): value is SymbolicTensor {
  return value instanceof SymbolicTensor && value.sourceLayer.getClassName() === "InputLayer";
}

/** Fields of a Sequential of tfjs that are copies of those of the functional model inside. */
const MIRRORED = [
  "inputLayers",
  "inputLayersNodeIndices",
  "inputLayersTensorIndices",
  "outputLayers",
  "outputLayersNodeIndices",
  "outputLayersTensorIndices",
  "nodesByDepth",
  "containerNodes",
  "inputNames",
  "outputNames",
] as const;

/**
 * A model of layers in a row. Keras's sequential model.
 *
 * To tfjs it is a Sequential like its own: `fit`, `predict`, `save`, `summary`, `add`, `pop`, in a model of tfjs. But it
 * runs its layers so that each tensor has its own mask, as Keras 3 does.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a file gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, or if the first layer does not know the shape of its input
 *
 * @example
 * const sum = new Sequential({ layers: [lstm({ units: 8, inputShape: [10, 4] }), dense({ units: 1 })] });
 * sum.countParams(); // → 425
 * @see https://keras.io/guides/sequential_model/
 */
export class Sequential extends TfjsSequential {
  static override readonly className = "Sequential";
  static readonly options = SEQUENTIAL_OPTIONS;

  constructor(options?: SequentialOptions) {
    const read = readOptions("sequential", SEQUENTIAL_OPTIONS, options);
    super({ name: read.name ?? layerName("Sequential") });
    for (const layer of read.layers) this.add(layer);
  }

  /** The model that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
    customObjects?: serialization.ConfigDict,
    fastWeightInit?: boolean,
  ): T {
    const { name, layers } = config;
    const known = Array.isArray(config) ? config : { name, layers };
    return super.fromConfig(cls, known as serialization.ConfigDict, customObjects, fastWeightInit);
  }

  /**
   * Puts a layer behind the others.
   *
   * @param layer a layer or model; the first one needs `inputShape`, unless it is a model or what `input` gives
   * @throws ArgumentError if it is something else, or a name is used twice
   */
  override add(layer: StackedLayer): void {
    const first = this.outputs.length === 0;
    const added = first && isInput(layer) ? layer.sourceLayer : layer;
    if (!isLayer(added)) {
      const allowed = first ? "a layer, a model, or what input gives" : "a layer or a model";
      throw new ArgumentError("Sequential.add", "layer", allowed, added);
    }
    if (first && added.inboundNodes.length === 0 && !added.batchInputShape) {
      const hint = "Give inputShape to the first layer, or begin with input({ shape }).";
      throw new ArgumentError("Sequential.add", "the first layer", "of a known input shape", added.name, hint);
    }
    if (this.layers.some(({ name }) => name === added.name)) {
      throw new ArgumentError("Sequential.add", "name of the layer", "one that no layer of the model has", added.name);
    }
    this.#change();
    underTensorName(added, () => super.add(added));
    for (const each of this.layers) hold(this, each);
  }

  /**
   * Takes the last layer away.
   *
   * @throws ArgumentError if there is none
   */
  override pop(): void {
    const [output] = this.outputs;
    if (output === undefined) throw new ArgumentError("Sequential.pop", "layers", "a list of one or more", []);
    const call = output.sourceLayer.inboundNodes[output.nodeIndex]!;
    this.#change();
    const popped = this.layers.pop()!;
    letGo(this, popped);
    if (this.layers.length === 0) {
      this.inputs = [];
      this.outputs = [];
      this.inboundNodes = [];
      this.outboundNodes = [];
    } else {
      this.outputs = [...call.inputTensors];
      const { sourceLayer, shape } = this.outputs[0]!;
      sourceLayer.outboundNodes = sourceLayer.outboundNodes.filter((node) => node !== call);
      this.inboundNodes[0]!.outputTensors = this.outputs;
      this.inboundNodes[0]!.outputShapes = [shape];
    }
  }

  /** Forgets the functional model inside, and with it losses and metrics of `compile`. */
  #change(): void {
    if (this.isOptimizerOwned) this.optimizer?.dispose();
    this.isOptimizerOwned = false;
    Reflect.set(this, "model", null);
    this.built = false;
  }

  /** Makes the functional model inside, by which tfjs's methods work. The weights are there already. */
  override build(): void {
    if (this.outputs.length === 0) {
      throw new ArgumentError("Sequential.build", "layers", "a list of one or more", [], "Add some first.");
    }
    const inside = new Functional({ inputs: this.inputs, outputs: this.outputs, name: `${this.name}_model` });
    for (const layer of inside.layers) letGo(inside, layer); // it is a part of this model
    Reflect.set(this, "model", inside);
    for (const field of MIRRORED) Reflect.set(this, field, inside[field]);
    this.built = true;
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
}

serialization.registerClass(Sequential);

/**
 * Makes a sequential model of layers in their order.
 *
 * @param given the layers, or { layers, name }; default: no layers yet
 *
 * @example
 * const words = sequential([
 *   embedding({ inputDim: 100, outputDim: 8, maskZero: true, inputShape: [null] }),
 *   gru({ units: 16 }),
 *   dense({ units: 1, activation: "sigmoid" }),
 * ]);
 * words.outputs[0].shape; // → [ null, 1 ]
 */
export function sequential(given?: readonly StackedLayer[] | SequentialOptions): Sequential {
  return new Sequential(
    Array.isArray(given) ? { layers: given as readonly StackedLayer[] } : (given as SequentialOptions),
  );
}
