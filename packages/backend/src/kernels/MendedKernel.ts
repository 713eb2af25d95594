import type { DataType, NamedAttrMap, NamedTensorInfoMap, TensorInfo } from "@tensorflow/tfjs-core";

/** A backend some of whose kernels are mended here. */
export type MendedBackend = "wasm" | "cpu";

export type Values = Float32Array | Int32Array | Uint8Array;

/** What a mended kernel computes with: the call that tfjs makes, and ways to the numbers. */
export interface KernelCall {
  readonly inputs: NamedTensorInfoMap;
  readonly attrs: NamedAttrMap;
  /** The numbers of an input, not to be written to; typed by the caller, who knows the dtype. */
  read<T extends Values = Float32Array>(name: string): T;
  /** The numbers of what `write` or `stock` gave; floats. */
  valuesOf(info: TensorInfo): Float32Array;
  /** Makes the result, or something for `stock`. */
  write(values: Values, shape: readonly number[], dtype: DataType): TensorInfo;
  /** What a kernel of tfjs's own gives for other inputs or attributes; the default is the kernel that is mended. */
  stock(change?: { kernelName?: string; inputs?: NamedTensorInfoMap; attrs?: NamedAttrMap }): TensorInfo;
  /** Frees what `write` or `stock` gave, if it is not the result. */
  free(info: TensorInfo): void;
}

/** A kernel that tfjs lacks on a backend, or has wrong there. */
export interface MendedKernel {
  readonly kernelName: string;
  readonly backends: readonly MendedBackend[];
  readonly compute: (call: KernelCall) => TensorInfo;
}
