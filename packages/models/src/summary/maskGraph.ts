import type { SymbolicTensor, layers } from "@tensorflow/tfjs-layers";
import type { Shape } from "./ModelRows.js";

type Layer = layers.Layer;
export type LayerNode = Layer["inboundNodes"][number];

/** An operation by which Keras 3 computes a mask; it stands in the graph of a model as a layer does. */
export interface MaskOperation {
  readonly name: string;
  /** Name of the class in Keras: NotEqual, Any, LogicalOr, … */
  readonly className: string;
  readonly shape: Shape;
}

/** A call of a layer, or a mask operation, and the calls whose outputs it takes. */
export interface GraphNode {
  readonly owner: Layer | MaskOperation;
  readonly inputs: readonly GraphInput[];
}

/** One output of a call. */
interface GraphInput {
  readonly node: GraphNode;
  readonly output: number;
  /** Number of the call among those of its layer. */
  readonly call: number;
}

const RECURRENT = ["SimpleRNN", "LSTM", "GRU", "RNN", "Bidirectional"];
/** Layers whose call takes a mask, so that Keras 3 connects them with it. */
const TAKES = new Set([...RECURRENT, "BatchNormalization", "GlobalAveragePooling1D", "Softmax", "TimeDistributed"]);
/** Layers behind which there is the mask of their input. */
const PASSES = new Set(
  "Activation AlphaDropout BatchNormalization Dense Dropout ELU GaussianDropout GaussianNoise LayerNormalization LeakyReLU PReLU ReLU Softmax SpatialDropout1D TimeDistributed".split(
    " ",
  ),
);
const MERGES = new Set(["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"]);

/**
 * The calls of the layers of a model and the mask operations among them, as Keras 3 makes them while a functional model is
 * put together: a layer that takes a mask is connected with the operation that computes it.
 *
 * @param nodes calls of layers that belong to the model
 * @returns the node of each call
 * @see `compute_mask` of the layers in keras/src/layers
 */
export function maskGraph(nodes: readonly LayerNode[]): ReadonlyMap<LayerNode, GraphNode> {
  return new MaskGraph(nodes).made;
}

class MaskGraph {
  readonly made = new Map<LayerNode, GraphNode>();
  readonly #masks = new Map<SymbolicTensor, GraphInput>();
  readonly #names: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(nodes: readonly LayerNode[]) {
    this.#names = new Set(nodes.map(({ outboundLayer }) => outboundLayer.name));
    const inOrder = [...nodes].sort((a, b) => a.outputTensors[0]!.id - b.outputTensors[0]!.id);
    for (const node of inOrder) this.#add(node);
  }

  #add(node: LayerNode): void {
    const { outboundLayer: layer, inputTensors, outputTensors } = node;
    const inputs = layer.getClassName() === "InputLayer" ? [] : inputTensors.map((tensor) => this.#inputOf(tensor));
    const masks = inputs.length === 0 ? [] : inputTensors.map((tensor) => this.#masks.get(tensor));
    const taken = isModel(layer) ? masks : TAKES.has(layer.getClassName()) && masks.length === 1 ? masks : [];
    this.made.set(node, { owner: layer, inputs: [...inputs, ...taken.filter((mask) => mask !== undefined)] });
    const mask = this.#maskBehind(node, inputs, masks);
    if (mask !== undefined) this.#masks.set(outputTensors[0]!, mask);
  }

  #inputOf(tensor: SymbolicTensor): GraphInput {
    const call = tensor.nodeIndex ?? 0;
    const node = this.made.get(tensor.sourceLayer.inboundNodes[call]!);
    if (node === undefined) throw new Error(`maskGraph: ${tensor.name} comes from outside of the model.`);
    return { node, output: tensor.tensorIndex ?? 0, call: call - (isModel(tensor.sourceLayer) ? 1 : 0) };
  }

  /** The mask of the first output of a call. */
  #maskBehind(
    { outboundLayer: layer, inputTensors, outputTensors }: LayerNode,
    inputs: readonly GraphInput[],
    masks: readonly (GraphInput | undefined)[],
  ): GraphInput | undefined {
    const className = layer.getClassName();
    const [input] = inputs;
    const shape = inputTensors[0]?.shape ?? [];
    if (className === "Embedding") {
      return layer.getConfig().maskZero === true ? this.#operation("NotEqual", shape, [input!]) : undefined;
    }
    if (className === "Masking") {
      return this.#operation("Any", shape.slice(0, -1), [this.#operation("NotEqual", shape, [input!])]);
    }
    if (RECURRENT.includes(className)) {
      const { returnSequences } = layer as { returnSequences?: boolean };
      return returnSequences === true && inputs.length === 1 ? masks[0] : undefined;
    }
    if (PASSES.has(className)) return masks[0];
    const given = masks.filter((mask) => mask !== undefined);
    if (MERGES.has(className) && given.length === masks.length) {
      const joined = shapeOf(given[0]!);
      return given.reduce((all, mask) => this.#operation("LogicalOr", joined, [all, mask]));
    }
    if (className !== "Concatenate" || given.length === 0) return undefined;
    const wide = inputTensors.map((tensor, index) => this.#spread(tensor.shape, inputs[index]!, masks[index]));
    const { shape: whole } = outputTensors[0]!;
    return this.#operation("Any", whole.slice(0, -1), [this.#operation("Concatenate", whole, wide)]);
  }

  /** The mask of one of the inputs of a Concatenate, in the shape of the input. */
  #spread(shape: Shape, input: GraphInput, mask: GraphInput | undefined): GraphInput {
    if (mask === undefined) return this.#operation("OnesLike", shape, [input]);
    const column = this.#operation("ExpandDims", [...shapeOf(mask), 1], [mask]);
    return this.#operation("LogicalOr", shape, [column, this.#operation("ZerosLike", shape, [input])]);
  }

  #operation(className: string, shape: Shape, inputs: readonly GraphInput[]): GraphInput {
    return { node: { owner: { name: this.#nameOf(className), className, shape }, inputs }, output: 0, call: 0 };
  }

  /** not_equal, not_equal_1, …: the first name that is free. */
  #nameOf(className: string): string {
    const base = className.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
    for (;;) {
      const count = this.#counts.get(base) ?? 0;
      this.#counts.set(base, count + 1);
      const name = count === 0 ? base : `${base}_${count}`;
      if (!this.#names.has(name)) return name;
    }
  }
}

function shapeOf({ node: { owner } }: GraphInput): Shape {
  return "shape" in owner ? owner.shape : [];
}

function isModel(layer: Layer): boolean {
  return "layers" in layer && Array.isArray(layer.layers);
}
