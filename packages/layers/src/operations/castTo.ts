import { cast, type DataType, type Tensor } from "@tensorflow/tfjs-core";

/** A tensor in another type; the tensor itself where it has that already, which tfjs's `cast` would copy on wasm. */
export function castTo(tensor: Tensor, dtype: DataType): Tensor {
  return tensor.dtype === dtype ? tensor : cast(tensor, dtype);
}
