/**
 * The part of a tensor that the walk uses. The types of this package are structural, so that it needs no TensorFlow.js:
 * the `Tensor`, `Layer` and `LayersModel` of tfjs fit them.
 */
export interface GraphTensor {
  readonly shape: readonly number[];
  readonly rank: number;
  readonly isDisposed: boolean;
  dispose(): void;
}

/** A place in a graph, which holds a tensor while the graph runs: tfjs's `SymbolicTensor`. */
export interface GraphPlace {
  readonly id: number;
  /** The layer whose output the tensor is, and the index of its call. */
  readonly sourceLayer: GraphLayer;
  readonly nodeIndex: number;
}

/** One call of a layer in a graph: tfjs's `Node`. */
export interface GraphNode {
  readonly inputTensors: readonly GraphPlace[];
  readonly outputTensors: readonly GraphPlace[];
  /** Empty for the call of an input layer. */
  readonly inboundLayers: readonly GraphLayer[];
  /** Arguments that the layer was given in this call. */
  readonly callArgs?: object | null;
}

/** A layer of tfjs. */
export interface GraphLayer {
  readonly name: string;
  readonly supportsMasking: boolean;
  readonly stateful: boolean;
  readonly trainable: boolean;
  readonly losses: readonly (() => unknown)[];
  readonly inboundNodes: readonly GraphNode[];
  getClassName(): string;
  apply(inputs: unknown, callArguments?: object): unknown;
  computeMask(inputs: unknown, mask?: unknown): unknown;
}

/** A model of tfjs: a layer with a graph of its own. */
export interface GraphModel extends GraphLayer {
  readonly inputs: readonly GraphPlace[];
  readonly outputs: readonly GraphPlace[];
  readonly layers: readonly GraphLayer[];
}

/** Outputs of a graph, with their masks. */
export interface GraphResult<Tensor> {
  readonly outputs: Tensor[];
  /** The mask of each output; null where all of it counts. */
  readonly masks: (Tensor | null)[];
}
