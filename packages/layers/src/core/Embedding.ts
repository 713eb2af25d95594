import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { embeddingPlan } from "./embeddingPlan.js";
import {
  engine,
  getBackend,
  notEqual,
  reshape,
  serialization,
  type Tensor,
  type Tensor2D,
} from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape, layers } from "@tensorflow/tfjs-layers";
import { ArgumentError, boolean, integer, optional, type OptionTable } from "@seqloom/array";
import { numbersOf, readsAtOnce } from "@seqloom/kernels";
import { gatherRows } from "../operations/gatherRows.js";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { type CallArguments, type Inputs, listOf } from "../layer/layerCall.js";
import { weightSeedOption } from "../config/seedOption.js";

export interface EmbeddingOptions extends LayerOptions {
  /** Number of ids: the largest one + 1. */
  inputDim: number;
  /** Numbers in a vector. */
  outputDim: number;
  /** Initial values of the vectors, from -0.05 to 0.05 for "uniform"; default "uniform". */
  embeddingsInitializer?: Given<Initializer>;
  /** Penalty on the vectors; default none. */
  embeddingsRegularizer?: Given<Regularizer> | null;
  /** Bounds of the vectors; default none. */
  embeddingsConstraint?: Given<Constraint> | null;
  /** Whether id 0 is padding, to be masked in the layers behind; default false. */
  maskZero?: boolean;
  /** Ids in one input, for the first layer of a sequential model. Left out: any number. */
  inputLength?: number;
  /** Decides the default initializer; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

const EMBEDDING_OPTIONS = {
  inputDim: integer({ min: 1, aliases: ["numEmbeddings", "vocabSize"] }),
  outputDim: integer({ min: 1, aliases: ["embeddingDim", "units"] }),
  embeddingsInitializer: initializerOption("uniform"),
  embeddingsRegularizer: regularizerOption,
  embeddingsConstraint: constraintOption,
  maskZero: boolean({ default: false }),
  inputLength: optional(integer({ min: 1 })),
  seed: weightSeedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<EmbeddingOptions>;

/**
 * The layer that turns ids (of words, of letters) into vectors, which it learns: row `id` of its only weight.
 *
 * Takes ids of shape [batch, steps], or any other, and gives [batch, steps, outputDim]. With `maskZero` the layers
 * behind pass over the places of id 0.
 *
 * Weight: embeddings [inputDim, outputDim]. Row 0 belongs to id 0, also with `maskZero`.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on an id outside of 0 to inputDim - 1
 *
 * @example
 * const layer = new Embedding({ inputDim: 10000, outputDim: 32 });
 * layer.computeOutputShape([null, 100]); // → [ null, 100, 32 ]
 * @see https://keras.io/api/layers/core_layers/embedding/
 */
export class Embedding extends PlainLayer<typeof EMBEDDING_OPTIONS> {
  static readonly className = "Embedding";
  static readonly options = EMBEDDING_OPTIONS;

  /** [inputDim, outputDim]; null until the layer has seen its first input. */
  embeddings: LayerVariable | null = null;
  /** Whether the input shape is only assumed, that of most models: [batch, steps]. */
  readonly #assumed: boolean;

  constructor(options: EmbeddingOptions) {
    const { inputShape, batchInputShape, inputLength } = options ?? {};
    const assumed = inputShape === undefined && batchInputShape === undefined;
    super("Embedding", EMBEDDING_OPTIONS, assumed ? { ...options, inputShape: [inputLength ?? null] } : options);
    if (!assumed && inputLength !== undefined) {
      throw new ArgumentError("Embedding", "inputLength", "left out where an input shape is given", inputLength);
    }
    this.#assumed = assumed;
  }

  override apply(inputs: Inputs, callArguments?: CallArguments | null): ReturnType<layers.Layer["apply"]> {
    const rank = listOf<{ readonly shape: Shape }>(inputs)[0]?.shape.length;
    if (this.#assumed && rank !== 2) this.batchInputShape = null as unknown as Shape; // tfjs would warn of another rank
    return super.apply(inputs, callArguments);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { inputLength, ...options } = layerConfig(cls.className, config);
    return new cls(options.batchInputShape === undefined ? { ...options, inputLength } : options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    return [...super.computeOutputShape(inputShape), this.settings.outputDim];
  }

  override getConfig(): serialization.ConfigDict {
    const { inputLength: _, ...config } = super.getConfig(); // the input shape says it, and Keras 3 has it no more
    return config;
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length === 0) this.refuse("of shape [batch, steps]", shape);
  }

  protected override makeWeights(): void {
    const { inputDim, outputDim, embeddingsInitializer, embeddingsRegularizer, embeddingsConstraint } = this.settings;
    this.embeddings = this.addPlannedWeight({
      name: "embeddings",
      shape: [inputDim, outputDim],
      initializer: embeddingsInitializer,
      regularizer: embeddingsRegularizer,
      constraint: embeddingsConstraint,
    });
  }

  protected override prepare(input: Tensor): Tensor {
    return input;
  }

  protected override compute(input: Tensor): Tensor {
    const vectors = gatherRows(this.embeddings!.read() as Tensor2D, this.#ids(input));
    return reshape(vectors, [...input.shape, this.settings.outputDim]);
  }

  protected override outputMask(input: Tensor): Tensor | null {
    return this.settings.maskZero ? notEqual(input, 0) : null;
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { maskZero } = this.settings;
    const idsOf = (values: Float32Array, shape: readonly number[]) => this.#idsOf(values, shape);
    return embeddingPlan({ embeddings: this.embeddings!, maskZero, idsOf }, builder);
  }

  #ids(input: Tensor): Int32Array {
    const values = readsAtOnce(getBackend()) ? numbersOf(engine().backend, input) : input.dataSync();
    return this.#idsOf(values, input.shape);
  }

  /** The ids as whole numbers, checked; a fraction is cut off, as in Keras. */
  #idsOf(values: ArrayLike<number>, shape: readonly number[]): Int32Array {
    const { inputDim } = this.settings;
    const ids = new Int32Array(values.length);
    for (let place = 0; place < values.length; place++) {
      const id = Math.trunc(values[place]!);
      if (!(id >= 0 && id < inputDim)) {
        const argument = `id [${coordinates(place, shape).join(", ")}] of the input of ${this.name}`;
        const allowed = `an integer from 0 to ${inputDim - 1}, below inputDim ${inputDim}`;
        throw new ArgumentError("Embedding", argument, allowed, values[place]);
      }
      ids[place] = id;
    }
    return ids;
  }
}

serialization.registerClass(Embedding);

/**
 * Makes an `Embedding` layer.
 *
 * @example
 * const layer = embedding({ inputDim: 10000, outputDim: 32, maskZero: true });
 * layer.getConfig().maskZero; // → true
 */
export function embedding(options: EmbeddingOptions): Embedding {
  return new Embedding(options);
}

/** Index in a tensor of a number at a place of the flat data. */
function coordinates(place: number, shape: readonly number[]): number[] {
  const found: number[] = [];
  let rest = place;
  for (const size of [...shape].reverse()) {
    found.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return found;
}
