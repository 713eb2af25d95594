import type { layers } from "@tensorflow/tfjs-layers";

/**
 * The name of a layer as tfjs takes it for tensors, which have ASCII letters, digits and -_./ alone: other characters become
 * their numbers.
 *
 * @example
 * tensorName("輸出 1"); // → 'u8f38u51fau201'
 */
export function tensorName(name: string): string {
  const ascii = name.replace(/[^-A-Za-z0-9_./]/gu, (character) => `u${character.codePointAt(0)!.toString(16)}`);
  return /^[A-Za-z0-9]/.test(ascii) ? ascii : `u${ascii}`;
}

/** Runs a part of a layer that names tensors after it, under a name that tfjs takes. */
export function underTensorName<T>(layer: layers.Layer, run: () => T): T {
  const { name } = layer;
  const ascii = tensorName(name);
  if (ascii === name) return run();
  layer.name = ascii;
  try {
    return run();
  } finally {
    layer.name = name;
  }
}
