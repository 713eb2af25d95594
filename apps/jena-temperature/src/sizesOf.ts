import { itemsOf } from "@seqloom/app-kit";
import { ArgumentError } from "@seqloom/array";
import type { Recipe, Sizes } from "./recipes.js";

/** Settings that change a model of the slides. */
interface Variant {
  readonly units: string | undefined;
  readonly cell: Sizes["cell"];
  readonly denseUnits: string | undefined;
}

/** Whether an item of a list is a number of units. */
export function isUnits(item: string): boolean {
  return /^[1-9]\d{0,4}$/.test(item);
}

/**
 * Kind and sizes of a model's layers: those of the slide, where no others are asked for.
 *
 * @param name of the model, for the error text; undefined for the baseline, which has no layers
 * @throws ArgumentError if the model has no such layers, or another number of them
 */
export function sizesOf(
  name: string,
  recipe: Pick<Recipe, "units" | "denseUnits"> | undefined,
  { units, cell, denseUnits }: Variant,
): Pick<Sizes, "cell" | "units" | "denseUnits"> {
  const refuse = (flag: string, allowed: string, given: string) =>
    new ArgumentError("jena-temperature", flag, `${allowed} with --model ${name}`, given);
  const layers = recipe?.units.length ?? 0;
  if (recipe === undefined && denseUnits !== undefined) throw refuse("--dense-units", "left out", denseUnits);
  if (layers === 0 && units !== undefined) throw refuse("--units", "left out", units);
  if (layers === 0 && cell !== "gru") throw refuse("--cell", "left out", cell);
  const sizes = (list: string) => itemsOf(list).map(Number);
  if (units !== undefined && sizes(units).length !== layers) {
    throw refuse("--units", layers === 1 ? "one number" : "two numbers with a comma between", units);
  }
  return {
    cell,
    units: units === undefined ? (recipe?.units ?? []) : sizes(units),
    denseUnits: denseUnits === undefined ? (recipe?.denseUnits ?? []) : sizes(denseUnits),
  };
}
