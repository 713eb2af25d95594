import { custom, optional } from "@seqloom/array";
import type { ByteSource } from "./sourceBytes.js";

/** The row of an option table for a file of one's own, which `sourceBytes` reads. */
export const sourceOption = optional(custom<ByteSource>("a path, URL, Uint8Array, Blob or stream of bytes", isSource));

function isSource(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || (typeof value === "object" && value !== null);
}
