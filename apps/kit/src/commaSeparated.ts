import { custom, optional, type Option } from "@seqloom/array";

/** A setting that is a list of words, `--meals 大魯麵,自助餐`; it may be left out. Split it at the commas. */
export function commaSeparated(basics: { readonly meaning: string }): Option<string | undefined> {
  return optional(custom<string>("values separated by commas", (value) => typeof value === "string", basics));
}
