import { oneOf } from "@seqloom/array";
import { encodings } from "@seqloom/bytes";

/** The row of an option table for the encoding of a file of words. */
export const encodingOption = oneOf(encodings, { default: "utf-8" });
