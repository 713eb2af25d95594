import {
  abs, acos, acosh, add, all, any, argMax, argMin, asin, asinh, atan, atan2, atanh, avgPool, batchNorm, batchToSpaceND,
  broadcastTo, cast, ceil, clipByValue, concat, conv1d, conv2d, conv2dTranspose, cos, cosh, cumprod, cumsum,
  depthToSpace, depthwiseConv2d, dilation2d, div, divNoNan, dot, elu, equal, erf, euclideanNorm, exp, expandDims, expm1,
  fft, floor, floorDiv, gather, greater, greaterEqual, ifft, image, irfft, isFinite, isInf, isNaN,
  leakyRelu, less, lessEqual, localResponseNormalization, log, log1p, logSigmoid, logSoftmax, logSumExp, logicalAnd,
  logicalNot, logicalOr, logicalXor, matMul, max, maxPool, maximum, mean, min, minimum, mirrorPad, mod, mul, neg, norm,
  notEqual, oneHot, onesLike, pad, pool, pow, prelu, prod, reciprocal, relu, relu6, reshape, reverse, rfft, round,
  rsqrt, selu, separableConv2d, sigmoid, sign, sin, sinh, slice, softmax, softplus, spaceToBatchND, split, sqrt, square,
  squaredDifference, squeeze, stack, step, stridedSlice, sub, sum, tan, tanh, tile, topk, transpose, unique,
  unsortedSegmentSum, unstack, where, zerosLike, Tensor, type DataType,
} from "@tensorflow/tfjs-core"; // prettier-ignore

type Operation = (this: Tensor, ...rest: never[]) => unknown;

/** Operations that take the tensor first: `tensor.add(b)` is `add(tensor, b)`. */
const tensorFirst = {
  abs, acos, acosh, add, all, any, argMax, argMin, asin, asinh, atan, atan2, atanh, avgPool, batchNorm, batchToSpaceND,
  broadcastTo, cast, ceil, clipByValue, conv1d, conv2d, conv2dTranspose, cos, cosh, cumprod, cumsum, depthToSpace,
  depthwiseConv2d, dilation2d, div, divNoNan, dot, elu, equal, erf, euclideanNorm, exp, expandDims, expm1, fft, floor,
  floorDiv, gather, greater, greaterEqual, ifft, irfft, isFinite, isInf, isNaN, leakyRelu, less, lessEqual,
  localResponseNormalization, log, log1p, logSigmoid, logSoftmax, logSumExp, logicalAnd, logicalNot, logicalOr,
  logicalXor, matMul, max, maxPool, maximum, mean, min, minimum, mirrorPad, mod, mul, neg, norm, notEqual, oneHot,
  onesLike, pad, pool, pow, prelu, prod, reciprocal, relu, relu6, reshape, reverse, rfft, round, rsqrt, selu,
  separableConv2d, sigmoid, sign, sin, sinh, slice, softmax, softplus, spaceToBatchND, split, sqrt, square,
  squaredDifference, squeeze, step, stridedSlice, sub, sum, tan, tanh, tile, topk, transpose, unique,
  unsortedSegmentSum, unstack, zerosLike, resizeBilinear: image.resizeBilinear,
  resizeNearestNeighbor: image.resizeNearestNeighbor,
} as unknown as Record<string, (tensor: Tensor, ...rest: never[]) => unknown>; // prettier-ignore

/** Operations whose chained form has other arguments than the function. */
const others: Record<string, Operation> = {
  asScalar() {
    return reshape(this, []);
  },
  as1D() {
    return reshape(this, [this.size]);
  },
  flatten() {
    return reshape(this, [this.size]);
  },
  as2D(...shape: number[]) {
    return reshape(this, shape);
  },
  as3D(...shape: number[]) {
    return reshape(this, shape);
  },
  as4D(...shape: number[]) {
    return reshape(this, shape);
  },
  as5D(...shape: number[]) {
    return reshape(this, shape);
  },
  reshapeAs(like: Tensor) {
    return reshape(this, like.shape);
  },
  asType(dtype: DataType) {
    return cast(this, dtype);
  },
  toBool() {
    return cast(this, "bool");
  },
  toFloat() {
    return cast(this, "float32");
  },
  toInt() {
    return cast(this, "int32");
  },
  concat(more: Tensor | Tensor[], axis?: number) {
    return concat([this, ...[more].flat()], axis);
  },
  stack(more: Tensor | Tensor[], axis?: number) {
    return stack([this, ...[more].flat()], axis);
  },
  where(condition: Tensor, otherwise: Tensor) {
    return where(condition, this, otherwise);
  },
};

/**
 * Gives tensors their chained operations (`x.add(y)`), which tfjs-layers calls but tfjs-core alone does not define:
 * without them building an LSTM ends in "rMat.flatten is not a function". Operations that are defined already stay.
 */
export function registerChainedOperations(): void {
  const prototype = Tensor.prototype as unknown as Record<string, Operation>;
  const chained: Record<string, Operation> = { ...others };
  for (const [name, operation] of Object.entries(tensorFirst)) {
    chained[name] = function (...rest) {
      return operation(this, ...rest);
    };
  }
  for (const [name, operation] of Object.entries(chained)) {
    if (name in prototype) continue;
    prototype[name] = function (...rest) {
      this.throwIfDisposed();
      return operation.apply(this, rest);
    };
  }
}
