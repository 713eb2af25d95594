import type { serialization } from "@tensorflow/tfjs-core";
import { type Option, readOptions } from "@seqloom/array";
import { classConfig, type KerasKind } from "../config/kerasClass.js";
import { BASE_OPTIONS } from "./layerOptions.js";
import { SeededInitializer } from "../initializers/SeededInitializer.js";

/** The table of a layer: its own options and those that every layer has. */
export type LayerTable = Readonly<Record<string, Option<unknown>>> & typeof BASE_OPTIONS;

/** The options of a layer after reading, with objects where names or configs stood. */
export type LayerSettings<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer V>
    ? Table[Name] extends { readonly kind: KerasKind<infer T> }
      ? T | Extract<V, null>
      : V
    : never;
};

/**
 * Reads the options of a layer and makes the objects that they stand for. Its option `seed` goes on to the initializers
 * that are left to their default.
 *
 * @param initializerSeed the seed of an initializer, by the layer's seed and the initializer's option; default: the
 *   layer's
 * @throws ArgumentError that names the option, what is allowed and what was given
 */
export function readLayerOptions<Table extends LayerTable>(
  className: string,
  table: Table,
  given: object | undefined,
  initializerSeed: (seed: number, option: string) => number | undefined = (seed) => seed,
): LayerSettings<Table> {
  const read: Record<string, unknown> = { ...readOptions(className, table, given) };
  const seed = read.seed as number | undefined;
  for (const [name, option] of Object.entries(table)) {
    const value = read[name];
    if (!hasKind(option) || value === null) continue;
    const isLeft = (given as Record<string, unknown> | undefined)?.[name] === undefined;
    const draws = isLeft && option.kind.isOf(SeededInitializer, value);
    const seeded = draws && seed !== undefined ? { seed: initializerSeed(seed, name)! } : undefined;
    read[name] = option.kind.make(value, seeded);
  }
  return read as LayerSettings<Table>;
}

/** A layer's options as they are written into its config; those of every layer are left to tfjs, and a penalty on the output that is not there is left out. */
export function writeLayerOptions(table: LayerTable, settings: object): serialization.ConfigDict {
  const config: serialization.ConfigDict = {};
  for (const [name, option] of Object.entries(table)) {
    if (Object.hasOwn(BASE_OPTIONS, name) || isUnwritten(option)) continue;
    const value = (settings as Record<string, unknown>)[name] ?? null;
    if (name === "activityRegularizer" && value === null) continue;
    config[name] = (hasKind(option) ? classConfig(value as never) : value) as serialization.ConfigDict;
  }
  return config;
}

function isUnwritten(option: Option<unknown> | undefined): boolean {
  return option !== undefined && "unwritten" in option;
}

function hasKind(option: Option<unknown>): option is Option<unknown> & { readonly kind: KerasKind<unknown> } {
  return "kind" in option;
}
