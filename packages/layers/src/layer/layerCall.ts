import type { Tensor } from "@tensorflow/tfjs-core";
import { type layers, type Shape, SymbolicTensor } from "@tensorflow/tfjs-layers";

/** A tensor, or one of a model that is being built. */
export type AnyTensor = Tensor | SymbolicTensor;

/** The inputs of a layer: a tensor or a list; of a recurrent one a sequence, [batch, steps, features], with the initial states behind it. */
export type Inputs = Parameters<layers.Layer["apply"]>[0];

/** The arguments of a call beside the inputs. */
export interface CallArguments {
  /** The state before the first step, [batch, units], or a list with one for each state; default zeros. */
  initialState?: AnyTensor | AnyTensor[] | null;
  /** [batch, steps], false where a step is padding; tfjs may put it into a list. */
  mask?: Tensor | Tensor[] | null;
  /** Whether dropout is on; default false. */
  training?: boolean | null;
}

/** An argument as a list, which may be given as one element without a list. */
export function listOf<T>(value: T | T[] | null | undefined): T[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The shapes of all inputs; tfjs gives that of a single one without a list. */
export function shapesOf(shape: Shape | Shape[]): Shape[] {
  return (Array.isArray(shape[0]) ? shape : [shape]) as Shape[];
}

/** The shape of the first input, or of the only one. */
export function firstShape(shape: Shape | Shape[]): Shape {
  return shapesOf(shape)[0]!;
}

/** A mask, or none, as the types of tfjs have it: they leave out null, which tfjs reads as no mask. */
export function tfjsMask(mask: Tensor | null | undefined): Tensor {
  return (mask ?? null) as Tensor;
}

/** Whether it is a tensor of a model that is being built. */
export function isSymbolic(tensor: unknown): boolean {
  return tensor instanceof SymbolicTensor;
}
