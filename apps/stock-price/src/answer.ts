import { custom, optional } from "@seqloom/array";

/** A setting in words, which is asked for where it is left out. */
export function answer({ meaning }: { meaning: string }) {
  return optional(custom<string>("a text", (value) => typeof value === "string" && value.trim() !== "", { meaning }));
}
