import { custom, type Option, optional } from "@seqloom/array";

/** A setting that is the path of a file or folder, or left out. */
export function path(): Option<string | undefined> {
  return optional(custom<string>("a path", (value) => typeof value === "string" && value !== ""));
}
