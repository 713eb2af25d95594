import {
  type backend_util,
  batchToSpaceND,
  type GradConfig,
  type NamedAttrMap,
  spaceToBatchND,
  type Tensor,
} from "@tensorflow/tfjs-core";

type Pairs = [number, number][];

/**
 * Extends tfjs's gradient of a convolution to dilated windows, which it refuses. Along an axis with dilation d every d-th
 * cell belongs to a convolution of its own with plain windows, d of them: they are laid out as d times as many rows of
 * the batch, tfjs computes their gradients, and those of the input are woven together again.
 *
 *     x [batch, padded, inputs] -> [d * batch, padded / d, inputs]      dy likewise
 *
 * TensorFlow does the same in the forward pass. The steps between windows are 1: tfjs takes no others with dilation.
 *
 * @param stock the gradient of Conv2D, Conv3D or DepthwiseConv2dNative
 * @see https://www.tensorflow.org/api_docs/python/tf/space_to_batch
 */
export function dilatedConvGradient(stock: GradConfig): GradConfig {
  return {
    ...stock,
    gradFunc(dy, saved, attrs) {
      const [x, filter] = saved as [Tensor, Tensor];
      const axes = x.rank - 2;
      const dilations = perAxis((attrs.dilations ?? 1) as number | number[], axes);
      const plain = dilations.every((dilation) => dilation === 1);
      if (plain || attrs.dataFormat === "NCHW" || attrs.dataFormat === "NCDHW") return stock.gradFunc(dy, saved, attrs);
      const padding = paddingOf(filter.shape, dilations, attrs);
      const more = dilations.map((dilation, axis) => {
        const padded = x.shape[axis + 1]! + padding[axis]![0] + padding[axis]![1];
        return (dilation - (padded % dilation)) % dilation;
      });
      const around: Pairs = padding.map(([before, after], axis) => [before, after + more[axis]!]);
      const rows = spaceToBatchND(x, dilations, around);
      const gradients = spaceToBatchND(
        dy as Tensor,
        dilations,
        more.map((cells) => [0, cells]),
      );
      const ones = dilations.map(() => 1);
      const found = stock.gradFunc(gradients, [rows, filter], { ...attrs, dilations: ones, pad: "valid" });
      return { ...found, x: () => batchToSpaceND(found.x!(), dilations, around) };
    },
  };
}

function perAxis(value: number | readonly number[], axes: number): number[] {
  return typeof value === "number" ? new Array<number>(axes).fill(value) : value.slice(0, axes);
}

/** The cells of padding before and after the input, axis by axis. */
function paddingOf(filter: readonly number[], dilations: readonly number[], attrs: NamedAttrMap): Pairs {
  const pad = attrs.pad as "valid" | "same" | number | backend_util.ExplicitPadding;
  return dilations.map((dilation, axis) => {
    if (pad === "valid") return [0, 0];
    if (typeof pad === "number") return [pad, pad];
    if (typeof pad === "object") return [...pad[axis + 1]!] as [number, number];
    const needed = (filter[axis]! - 1) * dilation; // "same", with steps of 1
    return [Math.floor(needed / 2), needed - Math.floor(needed / 2)];
  });
}
