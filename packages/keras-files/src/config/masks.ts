import { Refusal } from "../errors/Refusal.js";
import { readCall, type TensorPlace } from "./calls.js";
import type { LayerEntry } from "./LayerEntry.js";

/** Operations by which Keras 3 writes the mask of an Embedding or a Masking layer into a functional model. */
const OPERATIONS = ["NotEqual", "Any", "Cast"];

/** Whether an entry is no layer, but a part of a mask. */
export function isMaskOperation({ className, registeredName, config }: LayerEntry): boolean {
  return OPERATIONS.includes(className) && registeredName === undefined && !("trainable" in config);
}

/**
 * Sees to it that each mask given to a call is the one that comes about by itself: that of an Embedding with mask_zero or of a
 * Masking layer in the model. Keras 3.15 writes those as operations of their own; here layers hand them on.
 *
 * @throws Refusal on another mask
 */
export function checkMasks(path: string, entries: readonly LayerEntry[]): void {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const sources = new Set(
    entries
      .filter(({ className, config }) => className === "Masking" || (className === "Embedding" && config.mask_zero))
      .flatMap((entry) => inputsOf(path, entry).map(keyOf)),
  );
  for (const entry of entries) {
    if (isMaskOperation(entry)) continue;
    for (const node of entry.inboundNodes) {
      const { mask: given, ownMasks } = readCall(`${path}/${entry.name}`, node);
      const computed = Object.values(ownMasks).filter(({ layer }) => isMaskOperation(byName.get(layer) ?? entry));
      for (const mask of [...given, ...computed]) {
        if (originsOf(path, byName, mask, 0).every((origin) => sources.has(keyOf(origin)))) continue;
        throw new Refusal(`layer ${path}/${entry.name} is given a mask of its own, which is not read here.`);
      }
    }
  }
}

/** Tensors of layers that a mask is computed of. */
function originsOf(
  path: string,
  byName: ReadonlyMap<string, LayerEntry>,
  place: TensorPlace,
  depth: number,
): readonly TensorPlace[] {
  const entry = byName.get(place.layer);
  if (!entry || !isMaskOperation(entry) || depth > OPERATIONS.length) return [place];
  return inputsOf(path, entry).flatMap((inner) => originsOf(path, byName, inner, depth + 1));
}

function inputsOf(path: string, { name, inboundNodes }: LayerEntry): TensorPlace[] {
  return inboundNodes.flatMap((node) => readCall(`${path}/${name}`, tensorsOnly(node)).inputs);
}

/** The call of an operation without its numbers: `not_equal(ids, 0)`. */
function tensorsOnly(node: unknown): unknown {
  const { args } = node as { args?: unknown };
  if (!Array.isArray(args)) return node;
  return { args: (args as unknown[]).filter((each) => typeof each === "object"), kwargs: {} };
}

function keyOf({ layer, node, output }: TensorPlace): string {
  return JSON.stringify([layer, node, output]);
}
