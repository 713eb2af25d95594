import { custom, type Option } from "@seqloom/array";
import "../initializers/GlorotUniform.js"; // the defaults are found by their names
import {
  type ClassConfig,
  type Constraint,
  constraintKind,
  type Initializer,
  initializerKind,
  type KerasKind,
  type Regularizer,
  regularizerKind,
} from "../config/kerasClass.js";
import "../initializers/RandomUniform.js";
import "../initializers/Zeros.js";
import "../regularizers/L1.js"; // regularizers are found by their names, too
import "../regularizers/L1L2.js";
import "../regularizers/L2.js";
import "../regularizers/OrthogonalRegularizer.js";

/** An object, its name in Keras, or its config. */
export type Given<T> = T | string | ClassConfig;

/** An option that stands for an object of some kind, which `readLayerOptions` makes. */
export interface PartOption<T, V> extends Option<V> {
  readonly kind: KerasKind<T>;
}

/** An initializer of a weight; `fallback` is a name in Keras. */
export function initializerOption(fallback: string): PartOption<Initializer, Given<Initializer>> {
  const { allowed, accepts } = initializerKind;
  return { ...custom<Given<Initializer>>(allowed, accepts, { default: fallback }), kind: initializerKind };
}

/** A penalty, or null for none. */
export const regularizerOption: PartOption<Regularizer, Given<Regularizer> | null> = partOrNull(regularizerKind);

/** Bounds of a weight, or null for none. */
export const constraintOption: PartOption<Constraint, Given<Constraint> | null> = partOrNull(constraintKind);

function partOrNull<T>(kind: KerasKind<T>): PartOption<T, Given<T> | null> {
  const accepts = (value: unknown) => value === null || kind.accepts(value);
  return { ...custom<Given<T> | null>(`${kind.allowed}, or null`, accepts, { default: null }), kind };
}
