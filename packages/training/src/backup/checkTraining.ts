import { ArgumentError } from "@seqloom/array";
import type { Snapshot } from "../callbacks/Resumption.js";

const LAYERS = "layers of the weights";

/**
 * Refuses a backup of another training.
 *
 * @param path of the backup
 * @param saved data, options and model of the backup
 * @param given those of this call
 * @throws ArgumentError that names the first weight, option or data that differ
 */
export function checkTraining(path: string, saved: Snapshot["training"], given: Snapshot["training"]): void {
  const names = new Set([...Object.keys(saved), ...Object.keys(given)]);
  for (const name of names) {
    if (name === LAYERS || isSame(saved[name], given[name])) continue;
    const hint = "Go on with the data, options and model of before, or remove the folder to begin anew.";
    const refuse = (argument: string, wanted: string, got: unknown): never => {
      throw new ArgumentError("backupAndRestore", argument, `${wanted}, as in ${path}`, got, hint);
    };
    if (name === "weights of the model") {
      const [before, now] = [saved[name] as readonly string[], given[name] as readonly string[]];
      const place = before.findIndex((weight, i) => weight !== now[i]);
      if (place === -1) refuse("the number of weights", String(before.length), now.length);
      const ofLayer = (training: Snapshot["training"]): string =>
        (training[LAYERS] as readonly string[])[place] ?? "none";
      const layer = ofLayer(given);
      refuse(
        `weight ${place} of the model`,
        `${before[place]} of layer ${ofLayer(saved)}`,
        describe(now[place], layer),
      );
    }
    refuse(name, JSON.stringify(saved[name]) ?? "left out", given[name]);
  }
}

function describe(weight: string | undefined, layer: string): string | undefined {
  return weight === undefined ? undefined : `${weight} of layer ${layer}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
