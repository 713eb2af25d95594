import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { add, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import type { LayerSettings } from "../layer/readLayerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { sizeOf } from "../layer/sizeOption.js";
import { activate } from "../operations/activate.js";
import { depthwisePlan } from "./depthwisePlan.js";
import { placeWindows, type StepWindow, windowSpan } from "../operations/stepWindow.js";
import type { DEPTHWISE_OPTIONS } from "./depthwiseOptions.js";

/** Base of the layers that convolve each feature by itself. */
export abstract class DepthwiseLayer<Table extends typeof DEPTHWISE_OPTIONS> extends PlainLayer<Table> {
  /** [kernelSize, features, depthMultiplier]; null until the layer has seen its first input. */
  depthwiseKernel: LayerVariable | null = null;
  /** Null until then, or without a bias. */
  bias: LayerVariable | null = null;
  protected readonly window: StepWindow;

  constructor(className: string, table: Table, options: object | undefined) {
    super(className, table, options);
    const { kernelSize, strides, dilationRate, padding } = this.depthwise;
    this.window = { size: sizeOf(kernelSize), strides: sizeOf(strides), dilationRate: sizeOf(dilationRate), padding };
    if (this.window.strides > 1 && this.window.dilationRate > 1) {
      throw new ArgumentError(className, "strides", "1 where dilationRate is more than 1", strides);
    }
  }

  /** Numbers in a step of the output. */
  protected abstract outputSize(features: number): number;

  /** The settings that these layers have in common. */
  protected get depthwise(): LayerSettings<typeof DEPTHWISE_OPTIONS> {
    return this.settings;
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shape = super.computeOutputShape(inputShape);
    this.checkShape(shape);
    const [batch, steps, features] = shape as [number | null, number | null, number];
    const windows = steps === null ? null : placeWindows(this.window, steps).windows;
    return [batch, windows, this.outputSize(features)];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
    const [, steps, features] = shape;
    if (typeof features !== "number") this.refuse("of a known number of features", shape);
    const expected = this.depthwiseKernel?.shape[1] ?? features;
    if (features !== expected) this.refuse(`of shape [batch, steps, ${expected}]`, shape);
    if (typeof steps === "number" && placeWindows(this.window, steps).windows < 1) {
      this.refuse(`of ${windowSpan(this.window)} or more steps, which a window needs`, shape);
    }
  }

  /** Makes the patterns. */
  protected addDepthwiseKernel(name: string, features: number): void {
    const { depthMultiplier, depthwiseInitializer, depthwiseRegularizer, depthwiseConstraint } = this.depthwise;
    this.depthwiseKernel = this.addPlannedWeight({
      name,
      shape: [this.window.size, features, depthMultiplier],
      initializer: depthwiseInitializer,
      regularizer: depthwiseRegularizer,
      constraint: depthwiseConstraint,
    });
  }

  /** Makes the bias, unless there is to be none. */
  protected addBias(features: number): void {
    const { useBias, biasInitializer, biasRegularizer, biasConstraint } = this.depthwise;
    if (!useBias) return;
    this.bias = this.addPlannedWeight({
      name: "bias",
      shape: [this.outputSize(features)],
      initializer: biasInitializer,
      regularizer: biasRegularizer,
      constraint: biasConstraint,
    });
  }

  /** Part of the layer in a plan, which each class makes its own method of. */
  protected depthwiseSteps(pointwise: LayerVariable | null, builder: PlanBuilder): LayerSteps | string {
    this.loseMask(builder.input.mask);
    const { window, bias } = this;
    const { activation } = this.depthwise;
    return depthwisePlan({ kernel: this.depthwiseKernel!, bias, window, pointwise, activation }, builder);
  }

  /** activation(sums + bias) */
  protected finish(sums: Tensor): Tensor {
    return activate(this.depthwise.activation, this.bias === null ? sums : add(sums, this.bias.read()));
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}
