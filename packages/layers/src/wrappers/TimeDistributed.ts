import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { timeDistributedPlan } from "./timeDistributedPlan.js";
import { reshape, serialization, slice, squeeze, stack, type Tensor } from "@tensorflow/tfjs-core";
import { layers, type LayerVariable, type Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, custom, type OptionTable } from "@seqloom/array";
import { frozenInside, layerOfConfig, penaltiesInside, trainedInside } from "../layer/innerLayer.js";
import { layerConfig } from "../config/layerConfig.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { type PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import { listOf } from "../layer/layerCall.js";

export interface TimeDistributedOptions extends LayerOptions {
  /** The layer that is applied to each step. */
  layer: layers.Layer;
}

const TIME_DISTRIBUTED_OPTIONS = {
  layer: custom<layers.Layer>("a layer", (value) => value instanceof layers.Layer),
  ...LAYER_OPTIONS,
} satisfies OptionTable<TimeDistributedOptions>;

/**
 * The layer that applies another one to each step of a sequence, with the same weights.
 *
 * Takes [batch, steps, ...] and gives [batch, steps, ...what the layer gives]. A mask goes on.
 *
 * Steps are computed side by side, as so many more rows of a batch. Where rows depend on each other (a
 * BatchNormalization, a stateful layer, a model) they are computed one after the other, as in Keras.
 *
 * Weights: those of the layer. Registered under Keras's name in the place of tfjs's own: a model that is read from a
 * config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new TimeDistributed({ layer: dense({ units: 4 }) });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 4 ]
 * @see https://keras.io/api/layers/recurrent_layers/time_distributed/
 */
export class TimeDistributed extends PlainLayer<typeof TIME_DISTRIBUTED_OPTIONS> {
  static readonly className = "TimeDistributed";
  static readonly options = TIME_DISTRIBUTED_OPTIONS;

  /** The layer that is applied to each step. */
  readonly layer: layers.Layer;

  constructor(options: TimeDistributedOptions) {
    super("TimeDistributed", TIME_DISTRIBUTED_OPTIONS, options);
    this.layer = this.settings.layer;
    if (!this.settings.trainable) this.layer.trainable = false;
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { layer, ...options } = layerConfig(cls.className, config);
    return new cls({ ...options, layer: layerOfConfig(cls.className, "layer", layer) });
  }

  override get trainable(): boolean {
    return super.trainable;
  }

  /** Freezes or thaws the layer inside as well; as in Keras, only where this changes it. */
  override set trainable(trainable: boolean) {
    if (trainable === this.trainable) return;
    super.trainable = trainable;
    for (const each of this.#inner) each.trainable = trainable;
  }

  override get trainableWeights(): LayerVariable[] {
    return trainedInside(this, this.#inner);
  }

  override get nonTrainableWeights(): LayerVariable[] {
    return frozenInside(this, this.#inner);
  }

  override get weights(): LayerVariable[] {
    return this.#inner.flatMap(({ weights }) => weights);
  }

  override get losses(): layers.Layer["losses"] {
    return [...super.losses, ...penaltiesInside(this.#inner)];
  }

  override addLoss(losses: Parameters<layers.Layer["addLoss"]>[0]): void {
    super.losses.push(...listOf(losses));
  }

  get #inner(): readonly layers.Layer[] {
    return [this.layer];
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, steps, ...rest] = super.computeOutputShape(inputShape);
    const [rows, ...sizes] = this.#stepShape([batch!, ...rest]);
    return [rows!, steps!, ...sizes];
  }

  override getConfig(): serialization.ConfigDict {
    const { layer } = this;
    return { ...super.getConfig(), layer: { className: layer.getClassName(), config: layer.getConfig() } };
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length < 3) this.refuse("of shape [batch, steps, features], or with more axes", shape);
  }

  protected override makeWeights([batch, , ...rest]: Shape): void {
    const { layer } = this;
    if (!layer.built) {
      layer.build([batch!, ...rest]);
      layer.built = true;
      if (layer.initialWeights) layer.setWeights(layer.initialWeights);
    }
  }

  protected override prepare(input: Tensor): Tensor {
    return input; // the layer may want integers
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return timeDistributedPlan(this.layer, this.#rowsDepend(), builder);
  }

  protected override compute(input: Tensor, call: PlainCall): Tensor {
    if (call.mask !== null) this.checkMask(call.mask, input.shape.slice(0, call.mask.rank));
    return this.#rowsDepend() ? this.#stepByStep(input, call) : this.#sideBySide(input, call);
  }

  #sideBySide(input: Tensor, { mask, training }: PlainCall): Tensor {
    const [batch, steps] = input.shape as [number, number];
    const rows = (tensor: Tensor) => reshape(tensor, [batch * steps, ...tensor.shape.slice(2)]);
    // A mask of whole steps is for the layers behind; one of the places inside the steps is for the layer.
    const inner = mask !== null && mask.rank > 2 ? { mask: rows(mask) } : {};
    const output = this.layer.apply(rows(input), { ...inner, training }) as Tensor;
    return reshape(output, [batch, steps, ...output.shape.slice(1)]);
  }

  #stepByStep(input: Tensor, { mask, training }: PlainCall): Tensor {
    const at = (tensor: Tensor, step: number) => {
      const begin = tensor.shape.map((_, axis) => (axis === 1 ? step : 0));
      const size = tensor.shape.map((length, axis) => (axis === 1 ? 1 : length));
      return squeeze(slice(tensor, begin, size), [1]);
    };
    const outputs = Array.from({ length: input.shape[1]! }, (_, step) => {
      const inner = mask === null ? {} : { mask: at(mask, step) };
      return this.layer.apply(at(input, step), { ...inner, training }) as Tensor;
    });
    return stack(outputs, 1);
  }

  /** Whether the output of a row depends on the other rows of its batch, or on the call before. */
  #rowsDepend(): boolean {
    const { layer } = this;
    return layer.stateful || layer.getClassName() === "BatchNormalization" || "layers" in layer;
  }

  #stepShape(inputShape: Shape): Shape {
    const shape = this.layer.computeOutputShape(inputShape);
    if (!Array.isArray(shape[0])) return shape as Shape;
    throw new ArgumentError("TimeDistributed", `layer of ${this.name}`, "a layer with one output", this.layer);
  }
}

serialization.registerClass(TimeDistributed);

/**
 * Makes a `TimeDistributed` layer.
 *
 * @example
 * const layer = timeDistributed({ layer: dense({ units: 1 }) });
 * layer.computeOutputShape([null, 10, 32]); // → [ null, 10, 1 ]
 */
export function timeDistributed(options: TimeDistributedOptions): TimeDistributed {
  return new TimeDistributed(options);
}
