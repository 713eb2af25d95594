/** Saved values of a forward pass, in the memory of an addon. */
export type NativeBlock = object & { readonly block: never };

type Floats = Float32Array | undefined;

/**
 * Functions of an addon for Node, as @seqloom/kernels-native compiles it: passes on checked arrays, which it reads and writes
 * where they lie. A length that does not fit the sizes throws an Error.
 */
export interface NativeAddon {
  /** Version of these functions and their arguments. */
  readonly version: number;
  /** Sets of instructions that this processor has, the fastest one first; a call names one by its place. */
  readonly variants: readonly string[];
  /** Runs a forward pass; `numbers` are `recurrentNumbers`. Gives a block where `keepState` is 1. */
  recurrentForward(
    numbers: Int32Array,
    input: Float32Array,
    kernel: Float32Array,
    recurrentKernel: Float32Array,
    bias: Floats,
    inputDropout: Floats,
    recurrentDropout: Floats,
    hidden: Floats,
    carried: Floats,
    mask: Uint8Array | undefined,
    output: Float32Array,
    finalHidden: Floats,
    finalCarried: Floats,
  ): NativeBlock | undefined;
  /** Runs the backward pass of a block, and frees it. */
  recurrentBackward(
    block: NativeBlock,
    output: Float32Array,
    hidden: Floats,
    carried: Floats,
    input: Floats,
    kernel: Float32Array,
    recurrentKernel: Float32Array,
    bias: Floats,
    initialHidden: Floats,
    initialCarried: Floats,
  ): void;
  /** Frees a block that no backward pass follows. */
  release(block: NativeBlock): void;
  /** Runs a product; `numbers` are those of `productNumbers`. */
  productForward(
    numbers: Int32Array,
    input: Float32Array,
    kernel: Float32Array,
    bias: Floats,
    output: Float32Array,
  ): void;
  productBackward(
    numbers: Int32Array,
    input: Float32Array,
    kernel: Float32Array,
    outputGradient: Float32Array,
    output: Floats,
    inputGradient: Floats,
    kernelGradient: Floats,
    biasGradient: Floats,
  ): void;
  /** Writes the rows of a table that ids name; `numbers` are those of nativeEmbedding.ts. */
  gather(numbers: Int32Array, ids: Int32Array, table: Float32Array, rows: Float32Array): void;
  /** Fills a table with the sums of the rows of equal ids. */
  scatterAdd(numbers: Int32Array, ids: Int32Array, table: Float32Array, rows: Float32Array): void;
  /** Runs a pooling; `numbers` are those of nativePooling.ts. Of a maximum over windows the places are written where they are wanted. */
  poolingForward(
    numbers: Int32Array,
    input: Float32Array,
    mask: Uint8Array | undefined,
    output: Float32Array,
    places: Int32Array | undefined,
  ): void;
  poolingBackward(
    numbers: Int32Array,
    input: Floats,
    mask: Uint8Array | undefined,
    output: Floats,
    places: Int32Array | undefined,
    outputGradient: Float32Array,
    inputGradient: Float32Array,
  ): void;
  /** Runs an activation over rows; `numbers` are `rowsNumbers`. The output may be the input. */
  activationForward(numbers: Int32Array, input: Float32Array, output: Float32Array): void;
  activationBackward(
    numbers: Int32Array,
    output: Float32Array,
    outputGradient: Float32Array,
    inputGradient: Float32Array,
  ): void;
  /** Normalizes rows; `numbers` are `rowsNumbers`. */
  normalizationForward(
    numbers: Int32Array,
    input: Float32Array,
    gamma: Floats,
    beta: Floats,
    output: Float32Array,
  ): void;
  normalizationBackward(
    numbers: Int32Array,
    input: Float32Array,
    gamma: Floats,
    outputGradient: Float32Array,
    inputGradient: Floats,
    gammaGradient: Floats,
    betaGradient: Floats,
  ): void;
  /** Bytes that passes hold, and those of the whole memory. */
  memory(): readonly [used: number, size: number];
  /** Gives memory that no pass holds back to the system. */
  empty(): void;
}

/** An addon, and the instructions and threads to use. */
export interface NativeEngine {
  readonly addon: NativeAddon;
  /** One of the variants of the addon; default: the first. */
  readonly variant?: string;
}
