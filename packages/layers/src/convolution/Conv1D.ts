import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { add, concat, serialization, split, type Tensor, type Tensor3D } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, integer, oneOf, type OptionTable } from "@seqloom/array";
import { type Conv1dCall, sharedKernels } from "@seqloom/kernels";
import { activate } from "../operations/activate.js";
import { convolve } from "./convolve.js";
import { fusedProduct } from "../operations/fusedProduct.js";
import { KERNEL_OPTIONS, type KernelOptions } from "../layer/kernelOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { productPlan } from "../plans/productPlan.js";
import { type Size, sizeOf, sizeOption } from "../layer/sizeOption.js";
import { placeWindows, type StepWindow, windowSpan } from "../operations/stepWindow.js";

export interface Conv1DOptions extends KernelOptions {
  /** Patterns to look for: numbers in an output step. */
  filters: number;
  /** Steps in a window. */
  kernelSize: Size;
  /** Steps from one window to the next; default 1. */
  strides?: Size;
  /**
   * Windows at the ends of the sequence. "valid": all inside of it; "same": as many as steps; "causal": none sees later
   * steps. Default "valid".
   */
  padding?: "valid" | "same" | "causal";
  /** Axis of the features: the last; default "channelsLast". */
  dataFormat?: "channelsLast";
  /** Steps from one place in a window to the next; default 1. */
  dilationRate?: Size;
  /** Parts of features and filters, each convolved by itself; default 1. */
  groups?: number;
}

const CONV1D_OPTIONS = {
  filters: integer({ min: 1, aliases: ["nbFilter", "numFilters"] }),
  kernelSize: { ...sizeOption(), aliases: ["filterLength"] },
  strides: sizeOption(1),
  padding: oneOf(["valid", "same", "causal"], { default: "valid", aliases: ["borderMode"] }),
  dataFormat: oneOf(["channelsLast"], { default: "channelsLast" }),
  dilationRate: sizeOption(1),
  groups: integer({ min: 1, default: 1 }),
  ...KERNEL_OPTIONS,
} satisfies OptionTable<Conv1DOptions>;

/**
 * The layer that looks for the same patterns at every place of a sequence.
 *
 *     y[t] = activation(sum over k of x[t * strides + k * dilationRate] kernel[k] + bias)
 *
 * Takes [batch, steps, features] and gives [batch, windows, filters]. A mask ends here, as in Keras.
 *
 * Weights in Keras's order: kernel [kernelSize, features / groups, filters], bias [filters].
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new Conv1D({ filters: 32, kernelSize: 5, padding: "causal" });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 32 ]
 * @see https://keras.io/api/layers/convolution_layers/convolution1d/
 */
export class Conv1D extends PlainLayer<typeof CONV1D_OPTIONS> {
  static readonly className = "Conv1D";
  static readonly options = CONV1D_OPTIONS;

  /** [kernelSize, features / groups, filters]; null until the layer has seen its first input. */
  kernel: LayerVariable | null = null;
  /** [filters]; null until then, or without a bias. */
  bias: LayerVariable | null = null;
  readonly #window: StepWindow;

  constructor(options: Conv1DOptions) {
    super("Conv1D", CONV1D_OPTIONS, options);
    const { kernelSize, strides, dilationRate, padding, filters, groups } = this.settings;
    this.#window = {
      size: sizeOf(kernelSize),
      strides: sizeOf(strides),
      dilationRate: sizeOf(dilationRate),
      padding,
    };
    if (this.#window.strides > 1 && this.#window.dilationRate > 1) {
      throw new ArgumentError("Conv1D", "strides", "1 where dilationRate is more than 1", strides);
    }
    if (filters % groups !== 0) {
      throw new ArgumentError("Conv1D", "filters", `a multiple of groups, ${groups}`, filters);
    }
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, steps] = super.computeOutputShape(inputShape) as [number | null, number | null];
    return [batch, steps === null ? null : placeWindows(this.#window, steps).windows, this.settings.filters];
  }

  protected override checkShape(shape: Shape): void {
    const { groups } = this.settings;
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
    const [, steps, features] = shape;
    if (typeof features !== "number") this.refuse("of a known number of features", shape);
    const expected = this.kernel === null ? features : this.kernel.shape[1]! * groups;
    if (features !== expected) this.refuse(`of shape [batch, steps, ${expected}]`, shape);
    if (features % groups !== 0) this.refuse(`of a number of features that ${groups} groups divide`, shape);
    if (typeof steps === "number" && placeWindows(this.#window, steps).windows < 1) {
      this.refuse(`of ${windowSpan(this.#window)} or more steps, which a window needs`, shape);
    }
  }

  protected override makeWeights(shape: Shape): void {
    const { filters, groups, useBias, kernelInitializer, biasInitializer } = this.settings;
    const { kernelRegularizer, biasRegularizer, kernelConstraint, biasConstraint } = this.settings;
    this.kernel = this.addPlannedWeight({
      name: "kernel",
      shape: [this.#window.size, shape[2]! / groups, filters],
      initializer: kernelInitializer,
      regularizer: kernelRegularizer,
      constraint: kernelConstraint,
    });
    if (!useBias) return;
    this.bias = this.addPlannedWeight({
      name: "bias",
      shape: [filters],
      initializer: biasInitializer,
      regularizer: biasRegularizer,
      constraint: biasConstraint,
    });
  }

  protected override compute(input: Tensor): Tensor {
    return this.#fused(input as Tensor3D) ?? this.#composed(input as Tensor3D);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { activation, filters } = this.settings;
    const [batch, steps, channels] = builder.input.shape as [number, number, number];
    return productPlan<Conv1dCall>(
      {
        operation: sharedKernels()?.conv1d,
        activation,
        kernel: this.kernel!,
        bias: this.bias,
        outputShape: [batch, placeWindows(this.#window, steps).windows, filters],
        mask: this.loseMask(builder.input.mask),
        call: ({ bias, ...arrays }) => ({
          ...this.#sizesOf([batch, steps, channels]),
          ...arrays,
          ...(bias && { bias }),
        }),
      },
      builder,
    );
  }

  #fused(input: Tensor3D): Tensor | undefined {
    const { activation, filters } = this.settings;
    const [batch, steps] = input.shape;
    return fusedProduct<Conv1dCall>({
      layer: "Conv1D",
      operation: sharedKernels()?.conv1d,
      input,
      kernel: this.kernel!.read(),
      bias: this.bias?.read() ?? null,
      activation,
      frozen: !this.kernel!.trainable,
      outputShape: [batch, placeWindows(this.#window, steps).windows, filters],
      call: (arrays) => ({ ...this.#sizesOf(input.shape), ...arrays }),
    });
  }

  #sizesOf([batch, steps, channels]: Tensor3D["shape"]) {
    const { filters, groups } = this.settings;
    const { size: kernelSize, strides, dilationRate, padding } = this.#window;
    return { batch, steps, channels, filters, kernelSize, strides, dilationRate, padding, groups };
  }

  #composed(input: Tensor3D): Tensor {
    const { activation, groups } = this.settings;
    const kernel = this.kernel!.read() as Tensor3D;
    const sums = groups === 1 ? convolve(input, kernel, this.#window) : this.#inGroups(input, kernel);
    return activate(activation, this.bias === null ? sums : add(sums, this.bias.read()));
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }

  #inGroups(input: Tensor3D, kernel: Tensor3D): Tensor3D {
    const { groups } = this.settings;
    const kernels = split<Tensor3D>(kernel, groups, 2);
    const parts = split<Tensor3D>(input, groups, 2);
    return concat(
      parts.map((part, group) => convolve(part, kernels[group]!, this.#window)),
      2,
    );
  }
}

serialization.registerClass(Conv1D);

/**
 * Makes a `Conv1D` layer.
 *
 * @example
 * const layer = conv1d({ filters: 32, kernelSize: 7, activation: "relu" });
 * layer.computeOutputShape([null, 500, 128]); // → [ null, 494, 32 ]
 */
export function conv1d(options: Conv1DOptions): Conv1D {
  return new Conv1D(options);
}
