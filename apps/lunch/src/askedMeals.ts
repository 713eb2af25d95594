import { itemsOf } from "@seqloom/app-kit";
import { ArgumentError } from "@seqloom/array";

/**
 * The meals of `--meals`, checked before anything is trained.
 *
 * @param given the setting; undefined where it was left out
 * @param window number of meals that the model looks at
 * @param known meals that there are
 * @throws ArgumentError if there are more or fewer, or one that is not known
 */
export function askedMeals(
  given: string | undefined,
  window: number,
  known: readonly string[],
): readonly string[] | undefined {
  if (given === undefined) return undefined;
  const asked = itemsOf(given);
  if (asked.length !== window) throw new ArgumentError("lunch", "--meals", `${window} meals`, given);
  const unknown = asked.find((meal) => !known.includes(meal));
  if (unknown !== undefined) throw new ArgumentError("lunch", "--meals", `among ${known.join(", ")}`, unknown);
  return asked;
}
