import { custom, type Option, optional } from "@seqloom/array";

/** A setting that is a text, and not only blanks; it may be left out. */
export function freeText(): Option<string | undefined> {
  return optional(custom<string>("a text", (value) => typeof value === "string" && value.trim() !== ""));
}
