import { ArgumentError, type TypedArray } from "@seqloom/array";

/** A state as JSON, and the bytes of its typed arrays, to which the JSON refers. */
export interface EncodedState {
  readonly json: string;
  readonly arrays: readonly Uint8Array[];
}

const ARRAYS = {
  Float32Array,
  Float64Array,
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
} as const;

/** Key of what JSON does not have: typed arrays and numbers without digits. No record may have it. */
const KIND = "$";

const ALLOWED = "a number, a text, true, false, null, a typed array, or a list or record of these";

/**
 * Writes a state as JSON and bytes. Numbers stay what they are to the last bit; parts of a record that are undefined are left out.
 *
 * @param caller the public function, which begins the error text
 * @param argument name of the state for the error text
 * @throws ArgumentError that names the part which is none of the kinds of values of a state
 */
export function encodeState(caller: string, argument: string, state: unknown): EncodedState {
  const arrays: Uint8Array[] = [];
  let at = 0;
  const encode = (name: string, value: unknown): unknown => {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number")
      return isPlain(value) ? value : { [KIND]: String(Object.is(value, -0) ? "-0" : value) };
    if (isArray(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      arrays.push(bytes);
      at += bytes.length;
      return { [KIND]: value.constructor.name, at: at - bytes.length, length: value.length };
    }
    if (Array.isArray(value)) return value.map((each, index) => encode(`${name}[${index}]`, each));
    if (!isRecord(value) || KIND in value) throw new ArgumentError(caller, name, ALLOWED, value);
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(entries.map(([key, part]) => [key, encode(`${name}.${key}`, part)]));
  };
  const json = JSON.stringify(encode(argument, state));
  return { json, arrays };
}

/** Reads a state that `encodeState` wrote. The arrays are copies. */
export function decodeState(json: string, bytes: Uint8Array): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    if (!isRecord(value) || !(KIND in value)) return value;
    const { [KIND]: kind, at, length } = value as { [KIND]: string; at?: number; length?: number };
    if (at === undefined || length === undefined) return Number(kind);
    const Kind = ARRAYS[kind as keyof typeof ARRAYS];
    return new Kind(Uint8Array.from(bytes.subarray(at, at + length * Kind.BYTES_PER_ELEMENT)).buffer);
  });
}

function isPlain(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function isArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && value.constructor.name in ARRAYS;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
