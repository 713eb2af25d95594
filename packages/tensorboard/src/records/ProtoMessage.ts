import { lazy } from "@seqloom/array";
import { joinBytes } from "./joinBytes.js";

const encoder = lazy(() => new TextEncoder());

const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;

/**
 * A message of Protocol Buffers, written field by field. Every field that is named is written; what has its default value in
 * proto3 may be left out by the caller.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export class ProtoMessage {
  readonly #parts: Uint8Array[] = [];

  /** An integer from 0 to 2^53 - 1: of the types int32, int64, uint32, bool and enum. */
  integer(field: number, value: number): this {
    return this.#add(field, VARINT, varint(value));
  }

  /** A number of type double. */
  double(field: number, value: number): this {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setFloat64(0, value, true);
    return this.#add(field, FIXED64, new Uint8Array(bytes.buffer));
  }

  /** Bytes, a text, or a message. */
  bytes(field: number, value: Uint8Array | string | ProtoMessage): this {
    const bytes = value instanceof ProtoMessage ? value.toBytes() : asBytes(value);
    return this.#add(field, LENGTH, varint(bytes.length), bytes);
  }

  /** The message as bytes. */
  toBytes(): Uint8Array {
    return joinBytes(this.#parts);
  }

  #add(field: number, wireType: number, ...parts: readonly Uint8Array[]): this {
    this.#parts.push(varint(field * 8 + wireType), ...parts);
    return this;
  }
}

function asBytes(value: Uint8Array | string): Uint8Array {
  return typeof value === "string" ? encoder().encode(value) : value;
}

/** Seven bits a byte, the lowest first; all but the last have the highest bit set. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.of(...bytes, value);
}
