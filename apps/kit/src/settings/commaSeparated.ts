import { custom, type Option, optional } from "@seqloom/array";
import { itemsOf } from "./itemsOf.js";

/**
 * A setting that is a list, `--meals 大魯麵,自助餐`; it may be left out. Its value is the text, whose items `itemsOf` gives.
 *
 * @param allowed allowed values, to be read after "must be"
 * @param accepts whether an item of the list is allowed; default: any text
 */
export function commaSeparated(
  allowed = "values separated by commas",
  accepts: (item: string) => boolean = () => true,
): Option<string | undefined> {
  const everyItem = (value: unknown) => typeof value === "string" && itemsOf(value).every(accepts);
  return optional(custom<string>(allowed, everyItem));
}
