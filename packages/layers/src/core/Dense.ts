import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { densePlan } from "./densePlan.js";
import { add, reshape, serialization, type Tensor, type Tensor2D } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { integer, type OptionTable } from "@seqloom/array";
import { sharedKernels } from "@seqloom/kernels";
import { activate } from "../operations/activate.js";
import { fusedProduct } from "../operations/fusedProduct.js";
import { KERNEL_OPTIONS, type KernelOptions } from "../layer/kernelOptions.js";
import { matrixProduct } from "../operations/matrixProduct.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface DenseOptions extends KernelOptions {
  /** Numbers in an output. */
  units: number;
}

const DENSE_OPTIONS = {
  units: integer({ min: 1, aliases: ["outFeatures", "outputDim"] }),
  ...KERNEL_OPTIONS,
} satisfies OptionTable<DenseOptions>;

/**
 * The layer in which every output sees every input.
 *
 *     y = activation(x kernel + bias)
 *
 * Takes [batch, features] and gives [batch, units]; of [batch, steps, features] each step by itself, with the same
 * weights. A mask goes on.
 *
 * Weights in Keras's order: kernel [features, units], bias [units].
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new Dense({ units: 4, activation: "softmax", inputShape: [10] });
 * layer.computeOutputShape([null, 10]); // → [ null, 4 ]
 * @see https://keras.io/api/layers/core_layers/dense/
 */
export class Dense extends PlainLayer<typeof DENSE_OPTIONS> {
  static readonly className = "Dense";
  static readonly options = DENSE_OPTIONS;

  /** [features, units]; null until the layer has seen its first input. */
  kernel: LayerVariable | null = null;
  /** [units]; null until then, or without a bias. */
  bias: LayerVariable | null = null;

  constructor(options: DenseOptions) {
    super("Dense", DENSE_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    return [...super.computeOutputShape(inputShape).slice(0, -1), this.settings.units];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length < 2) this.refuse("of shape [batch, features] or [batch, steps, features]", shape);
    const features = shape.at(-1);
    if (typeof features !== "number") this.refuse("of a known number of features", shape);
    const expected = this.kernel?.shape[0] ?? features;
    if (features !== expected) this.refuse(`of shape [batch, ${expected}]`, shape);
  }

  protected override makeWeights(shape: Shape): void {
    const { units, useBias, kernelInitializer, biasInitializer } = this.settings;
    const { kernelRegularizer, biasRegularizer, kernelConstraint, biasConstraint } = this.settings;
    this.kernel = this.addPlannedWeight({
      name: "kernel",
      shape: [shape.at(-1)!, units],
      initializer: kernelInitializer,
      regularizer: kernelRegularizer,
      constraint: kernelConstraint,
    });
    if (!useBias) return;
    this.bias = this.addPlannedWeight({
      name: "bias",
      shape: [units],
      initializer: biasInitializer,
      regularizer: biasRegularizer,
      constraint: biasConstraint,
    });
  }

  protected override compute(input: Tensor): Tensor {
    const { units } = this.settings;
    const rows = input.rank === 2 ? input : reshape(input, [-1, input.shape.at(-1)!]);
    const output = this.#fused(rows as Tensor2D) ?? this.#composed(rows as Tensor2D);
    return input.rank === 2 ? output : reshape(output, [...input.shape.slice(0, -1), units]);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { units, activation } = this.settings;
    return densePlan({ units, activation, kernel: this.kernel!, bias: this.bias }, builder);
  }

  #fused(input: Tensor2D): Tensor | undefined {
    const { activation, units } = this.settings;
    const [batch, features] = input.shape;
    return fusedProduct({
      layer: "Dense",
      operation: sharedKernels()?.dense,
      input,
      kernel: this.kernel!.read(),
      bias: this.bias?.read() ?? null,
      activation,
      frozen: !this.kernel!.trainable,
      outputShape: [batch, units],
      call: (arrays) => ({ batch, features, units, ...arrays }),
    });
  }

  #composed(input: Tensor2D): Tensor {
    const product = matrixProduct(input, this.kernel!.read() as Tensor2D);
    return activate(this.settings.activation, this.bias === null ? product : add(product, this.bias.read()));
  }
}

serialization.registerClass(Dense);

/**
 * Makes a `Dense` layer.
 *
 * @example
 * const layer = dense({ units: 4, inputShape: [10] });
 * layer.getConfig().activation; // → 'linear'
 */
export function dense(options: DenseOptions): Dense {
  return new Dense(options);
}
