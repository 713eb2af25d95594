import { custom, optional } from "@seqloom/array";
import { BYTE_SOURCE, type ByteSource } from "@seqloom/bytes";

/** The row of an option table for a file of one's own, which `sourceBytes` reads. */
export const sourceOption = optional(custom<ByteSource>(BYTE_SOURCE, isSource));

function isSource(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || (typeof value === "object" && value !== null);
}
