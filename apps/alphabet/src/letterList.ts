import { custom, optional, type Option } from "@seqloom/array";

const ONE_OR_THREE = /^([A-Y]|[A-Y]{3})$/i;

/** A setting that is a list of letters to ask about, `--letters K,Y` or `--letters ABC,CBA`; it may be left out. */
export function letterList(basics: { readonly meaning: string }): Option<string | undefined> {
  const accepts = (value: unknown) =>
    typeof value === "string" && value.split(",").every((item) => ONE_OR_THREE.test(item));
  return optional(custom<string>("letters from A to Y, one or three at a time, separated by commas", accepts, basics));
}
