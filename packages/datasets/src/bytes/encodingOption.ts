import { oneOf } from "@seqloom/array";
import { encodings } from "@seqloom/bytes";

/** The row of an option table for the encoding of a text that comes as bytes. */
export const encodingOption = oneOf(encodings, { default: "utf-8" });
