/** Length of each axis of an array, batch first; null where it is open. */
export type Shape = readonly (number | null)[];

/** Source of an input: another layer, which of its calls, and which output of that call. */
export interface Connection {
  readonly layer: string;
  readonly call: number;
  readonly output: number;
}

/** A number of parameters and the memory that they take. */
export interface ParameterTotal {
  readonly params: number;
  readonly sizeBytes: number;
}

/** Facts of one layer in a summary. */
export interface LayerRow {
  readonly name: string;
  /** Name of the class as Keras writes it. */
  readonly className: string;
  /** Whether the layer has its weights; without them Keras 3 writes "(unbuilt)". */
  readonly built: boolean;
  /** For each call of the layer the shape of each output. None before the first call. */
  readonly calls: readonly (readonly Shape[])[];
  readonly params: number;
  readonly trainable: boolean;
  /** The inputs of all calls in this model, in order. */
  readonly connectedTo: readonly Connection[];
  /** The layers inside, if this layer is a model. */
  readonly layers: readonly LayerRow[];
}

/** Facts of a model in a summary. */
export interface ModelRows {
  readonly name: string;
  readonly built: boolean;
  /** Whether each layer has one input, from the layer before it; if not, the summary has a column of connections. */
  readonly sequential: boolean;
  readonly layers: readonly LayerRow[];
  readonly trainable: ParameterTotal;
  readonly nonTrainable: ParameterTotal;
  /** Size of the optimizer's state, after the first step of training. */
  readonly optimizer?: ParameterTotal;
}
