/**
 * Functions of a compiled addon: those of `NativeAddon` of @seqloom/kernels, which says more about them and calls them. They
 * check lengths alone.
 */
export interface NativeAddon {
  /** Sets of instructions that this processor has, the fastest one first: avx512, avx2, neon. */
  readonly variants: readonly string[];
}
