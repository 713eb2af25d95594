import { type Zippable, zipSync } from "fflate";
import { HdfTree } from "../hdf5/HdfTree.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";

/** A .keras archive of a config and weights. */
export function kerasArchive(config: unknown, weights: Uint8Array = noWeights(), more: Zippable = {}): Uint8Array {
  return zipSync({
    "config.json": json(config),
    "metadata.json": json({ keras_version: "3.15.1" }),
    "model.weights.h5": weights,
    ...more,
  });
}

/** Weights of no layer. */
export function noWeights(): Uint8Array {
  const root = new HdfTree();
  root.group("vars").text("name", "model");
  return writeHdf5(root);
}

/** Weights of a single Dense layer. */
export function denseWeights(kernel: readonly number[], bias?: readonly number[]): Uint8Array {
  const root = new HdfTree();
  const vars = root.group("layers/dense/vars");
  const numbers = (shape: readonly number[]) => new Float32Array(shape.reduce((count, length) => count * length, 1));
  vars.dataset("0", { shape: kernel, data: numbers(kernel) });
  if (bias) vars.dataset("1", { shape: bias, data: numbers(bias) });
  return writeHdf5(root);
}

/** Config of a Sequential with a Dense layer, whose own config is given. */
export function denseConfig(config: object, className = "Dense"): object {
  const input = { class_name: "InputLayer", config: { name: "in", batch_shape: [null, 3] } };
  const layer = { class_name: className, config: { name: "score", ...config } };
  return { class_name: "Sequential", config: { name: "model", layers: [input, layer] } };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
