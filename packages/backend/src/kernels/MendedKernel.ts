import type { DataType, NamedAttrMap, NamedTensorInfoMap, TensorInfo } from "@tensorflow/tfjs-core";

/** A backend some of whose kernels are mended here. */
export type MendedBackend = "wasm" | "cpu";

export type Values = Float32Array | Int32Array | Uint8Array;

/** Arguments of a mended kernel: the call of tfjs, and ways to read and write numbers. */
export interface KernelCall {
  readonly inputs: NamedTensorInfoMap;
  readonly attrs: NamedAttrMap;
  /** The numbers of an input, not to be written to; typed by the caller, who knows the dtype. */
  read<T extends Values = Float32Array>(name: string): T;
  /** The numbers of a result of `write` or `stock`; floats. */
  valuesOf(info: TensorInfo): Float32Array;
  /** Makes the result, or something for `stock`. */
  write(values: Values, shape: readonly number[], dtype: DataType): TensorInfo;
  /** Runs a kernel of tfjs's own with other inputs or attributes; default: the kernel that is mended. */
  stock(change?: { kernelName?: string; inputs?: NamedTensorInfoMap; attrs?: NamedAttrMap }): TensorInfo;
  /** Frees a result of `write` or `stock` that is not the result of the kernel. */
  free(info: TensorInfo): void;
}

/** A kernel that tfjs lacks on a backend, or has wrong there. */
export interface MendedKernel {
  readonly kernelName: string;
  readonly backends: readonly MendedBackend[];
  readonly compute: (call: KernelCall) => TensorInfo;
}
