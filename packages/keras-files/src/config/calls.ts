import { Refusal } from "../errors/Refusal.js";
import { isRecord } from "./parseJson.js";

/** A tensor of a functional model: an output of a call of a layer. */
export interface TensorPlace {
  readonly layer: string;
  /** Number of the call. */
  readonly node: number;
  /** Number of the output. */
  readonly output: number;
}

/** One call of a layer in a functional model. */
export interface LayerCall {
  readonly inputs: readonly TensorPlace[];
  readonly initialState: readonly TensorPlace[];
  /** A mask that was given to the call; Keras 3 writes also those that layers hand on by themselves. */
  readonly mask: readonly TensorPlace[];
  /** Masks of query, values, keys and scores, by their names here: { valueMask: … }. */
  readonly ownMasks: Readonly<Record<string, TensorPlace>>;
  /** Other arguments, by their names here: { useCausalMask: true }. */
  readonly switches: Readonly<Record<string, boolean>>;
}

/** Arguments of calls that are on or off, as attention has them, by their names in Keras. */
export const SWITCHES: Readonly<Record<string, string>> = {
  use_causal_mask: "useCausalMask",
  return_attention_scores: "returnAttentionScores",
};
/** Masks among the arguments of attention, by their names in Keras. */
export const OWN_MASKS: Readonly<Record<string, string>> = {
  query_mask: "queryMask",
  value_mask: "valueMask",
  key_mask: "keyMask",
  attention_mask: "attentionMask",
};
/** Arguments that hold inputs. */
const INPUTS = ["inputs", "sequence", "sequences", "query", "value", "key"];

/**
 * Reads one of the inbound nodes of a layer, in the form of Keras 3 or 2.
 *
 * @param path path of the layer, for error texts
 * @throws Refusal on arguments that are no tensors
 */
export function readCall(path: string, node: unknown): LayerCall {
  if (isRecord(node)) return keras3Call(path, node);
  if (Array.isArray(node)) return keras2Call(path, node as unknown[]);
  throw new Refusal(`${path}: a call of it must be an object or a list.`);
}

function keras3Call(path: string, { args, kwargs }: Record<string, unknown>): LayerCall {
  const { initial_state: states, mask, training: _, ...others } = isRecord(kwargs) ? kwargs : {};
  const inputs = placesIn(path, args);
  const switches: Record<string, boolean> = {};
  const ownMasks: Record<string, TensorPlace> = {};
  for (const [name, value] of Object.entries(others)) {
    if (value === null || value === false) continue;
    if (Object.hasOwn(SWITCHES, name) && value === true) {
      switches[SWITCHES[name]!] = true;
      continue;
    }
    const found = INPUTS.includes(name) || Object.hasOwn(OWN_MASKS, name) ? placesIn(path, value) : [];
    if (found.length === 1 && Object.hasOwn(OWN_MASKS, name)) {
      ownMasks[OWN_MASKS[name]!] = found[0]!;
      continue;
    }
    if (found.length === 0) throw new Refusal(`${path}: the argument ${name} of its call is not read here.`);
    inputs.push(...found);
  }
  return { inputs, initialState: placesIn(path, states ?? []), mask: placesIn(path, mask ?? []), ownMasks, switches };
}

/** Tensors anywhere in the arguments, in their order. */
function placesIn(path: string, value: unknown): TensorPlace[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return (value as unknown[]).flatMap((each) => placesIn(path, each));
  if (isRecord(value) && value.class_name === "__keras_tensor__" && isRecord(value.config)) {
    return [placeOf(path, value.config.keras_history)];
  }
  if (isRecord(value) && value.class_name === undefined) {
    return Object.values(value).flatMap((each) => placesIn(path, each));
  }
  throw new Refusal(`${path}: an argument of its call is no tensor of the model.`);
}

function keras2Call(path: string, list: readonly unknown[]): LayerCall {
  const parts = isPlace(list) ? [list] : list;
  const initialState: TensorPlace[] = [];
  const switches: Record<string, boolean> = {};
  const inputs = parts.map((part) => {
    const place = placeOf(path, part);
    const options = (part as unknown[])[3];
    if (!isRecord(options)) return place;
    for (const [name, value] of Object.entries(options)) {
      if (value === null || value === false || name === "training" || name === "mask") continue;
      if (Object.hasOwn(SWITCHES, name) && value === true) {
        switches[SWITCHES[name]!] = true;
        continue;
      }
      if (name !== "initial_state") throw new Refusal(`${path}: the argument ${name} of its call is not read here.`);
      const states = (isPlace(value) ? [value] : value) as readonly unknown[];
      if (!Array.isArray(states)) throw new Refusal(`${path}: initial_state of its call must be a list.`);
      initialState.push(...states.map((state) => placeOf(path, state)));
    }
    return place;
  });
  return { inputs, initialState, mask: [], ownMasks: {}, switches };
}

function isPlace(value: unknown): value is unknown[] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "number";
}

/**
 * Reads `[layer, call, output]`.
 *
 * @throws Refusal if it is none
 */
export function placeOf(path: string, value: unknown): TensorPlace {
  const [layer, node, output] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof layer === "string" && isIndex(node) && isIndex(output)) return { layer, node, output };
  throw new Refusal(`${path}: a tensor must be given as [layer, call, output].`);
}

/** The places of a model's inputs or outputs: one, or a list, or a record of these. */
export function placesOf(path: string, value: unknown): TensorPlace[] {
  if (isPlace(value)) return [placeOf(path, value)];
  if (Array.isArray(value)) return (value as unknown[]).flatMap((each) => placesOf(path, each));
  if (isRecord(value)) return Object.values(value).flatMap((each) => placesOf(path, each));
  throw new Refusal(`${path}: its inputs and outputs must be given as [layer, call, output].`);
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
