import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Column } from "./modelData.js";

/** Columns as tensors; those that are tensors already are cast to the type that the model takes. */
export function toTensors(columns: readonly Column[]): Tensor[] {
  return tf.tidy(() => columns.map(toTensor));
}

function toTensor({ values, shape, dtype, texts }: Column): Tensor {
  const size = [...shape];
  if (texts !== undefined)
    return tf.tensor(
      Array.from(values as Int32Array, (place) => texts[place]!),
      size,
      "string",
    );
  if (values instanceof tf.Tensor) return tf.cast(tf.reshape(values, size), dtype);
  if (dtype === "int32") return tf.tensor(values instanceof Int32Array ? values : Int32Array.from(values), size, dtype);
  return tf.tensor(values instanceof Float32Array ? values : Float32Array.from(values), size, "float32");
}
