import { squeeze, type Tensor, type Tensor3D } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { boolean, oneOf, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { type PlainCall, PlainLayer } from "../layer/PlainLayer.js";

export interface GlobalPoolingOptions extends LayerOptions {
  /** Axis of the features: the last; default "channelsLast". */
  dataFormat?: "channelsLast";
  /** Whether the axis of the steps stays, with one step; default false. */
  keepdims?: boolean;
}

export const GLOBAL_POOLING_OPTIONS = {
  dataFormat: oneOf(["channelsLast"], { default: "channelsLast" }),
  keepdims: boolean({ default: false }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<GlobalPoolingOptions>;

/** Base of the layers that make one step of all steps. */
export abstract class GlobalPoolingLayer extends PlainLayer<typeof GLOBAL_POOLING_OPTIONS> {
  constructor(className: string, options: GlobalPoolingOptions | undefined) {
    super(className, GLOBAL_POOLING_OPTIONS, options);
  }

  /** One step of all: [batch, 1, features]. */
  protected abstract pool(sequence: Tensor3D, mask: Tensor | null): Tensor3D;

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, , features] = super.computeOutputShape(inputShape) as [number | null, number | null, number];
    return this.settings.keepdims ? [batch, 1, features] : [batch, features];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
  }

  protected override compute(input: Tensor, { mask }: PlainCall): Tensor {
    const pooled = this.pool(input as Tensor3D, mask);
    return this.settings.keepdims ? pooled : squeeze(pooled, [1]);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}
