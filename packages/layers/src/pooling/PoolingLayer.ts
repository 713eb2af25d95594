import type { Tensor, Tensor3D } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { custom, oneOf, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { isSize, type Size, sizeOf, sizeOption } from "../layer/sizeOption.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

export interface PoolingOptions extends LayerOptions {
  /** Steps in a window; default 2. */
  poolSize?: Size;
  /** Steps from one window to the next; null: as many as `poolSize`. Then no two windows overlap; default null. */
  strides?: Size | null;
  /**
   * Windows at the ends of the sequence. "valid": all inside of it; "same": also over its end, where the steps that
   * exist count. Default "valid".
   */
  padding?: "valid" | "same";
  /** Axis of the features: the last; default "channelsLast". */
  dataFormat?: "channelsLast";
}

export const POOLING_OPTIONS = {
  poolSize: { ...sizeOption(2), aliases: ["poolLength", "windowSize"] },
  strides: custom<Size | null>(
    "an integer of 1 or more, a list of one, or null",
    (value) => value === null || isSize(value),
    { default: null },
  ),
  padding: oneOf(["valid", "same"], { default: "valid" }),
  dataFormat: oneOf(["channelsLast"], { default: "channelsLast" }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<PoolingOptions>;

/** Base of the layers that make one step of each window. */
export abstract class PoolingLayer extends PlainLayer<typeof POOLING_OPTIONS> {
  protected readonly window: StepWindow;

  constructor(className: string, options: PoolingOptions | undefined) {
    super(className, POOLING_OPTIONS, options);
    const { poolSize, strides, padding } = this.settings;
    const size = sizeOf(poolSize);
    this.window = { size, strides: strides === null ? size : sizeOf(strides), dilationRate: 1, padding };
  }

  /** One step for each window. */
  protected abstract pool(sequence: Tensor3D, window: StepWindow): Tensor3D;

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, steps, features] = super.computeOutputShape(inputShape) as [number | null, number | null, number];
    return [batch, steps === null ? null : placeWindows(this.window, steps).windows, features];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
    const steps = shape[1];
    if (typeof steps === "number" && placeWindows(this.window, steps).windows < 1) {
      this.refuse(`of ${this.window.size} or more steps, which a window needs`, shape);
    }
  }

  protected override compute(input: Tensor): Tensor {
    return this.pool(input as Tensor3D, this.window);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}
