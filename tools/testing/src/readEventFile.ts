/** An event of a TensorBoard file, decoded: the version of the format, or a summary. */
export interface DecodedEvent {
  readonly wallTime: number;
  readonly step: number;
  readonly fileVersion?: string;
  readonly tag?: string;
  readonly plugin?: string;
  readonly pluginData?: Uint8Array;
  readonly description?: string;
  /** Number of the type in TensorFlow: 1 float32, 2 float64, 7 text. */
  readonly dtype?: number;
  readonly shape?: readonly number[];
  readonly value?: readonly number[];
  readonly texts?: readonly Uint8Array[];
  /** The record as it lies in the file, without lengths and checksums. */
  readonly bytes: Uint8Array;
}

type Field = number | bigint | Uint8Array;

/** Fields of a message of Protocol Buffers, by number: integers, the 8 bytes of doubles, bytes. */
export type ProtoFields = Map<number, Field[]>;

/**
 * Decodes an event file, written from the description of the format and not from our writer.
 *
 * @throws Error on a record that was cut or altered, with its place
 */
export function readEventFile(file: Uint8Array): DecodedEvent[] {
  return records(file).map(decodeEvent);
}

function records(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 0; at < file.length;) {
    const broken = (what: string): Error => new Error(`record ${found.length} at byte ${at}: ${what}`);
    if (at + 12 > file.length) throw broken("cut in its length");
    const length = Number(view.getBigUint64(at, true));
    if (view.getUint32(at + 8, true) !== mask(crc32c(file.subarray(at, at + 8)))) throw broken("wrong length");
    if (at + 16 + length > file.length) throw broken("cut in its data");
    const data = file.subarray(at + 12, at + 12 + length);
    if (view.getUint32(at + 12 + length, true) !== mask(crc32c(data))) throw broken("wrong data");
    found.push(data);
    at += 16 + length;
  }
  return found;
}

/** Bit by bit, as the definition has it. */
function crc32c(bytes: Uint8Array): bigint {
  let crc = 0xffff_ffffn;
  for (const byte of bytes) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ 0x82f6_3b78n : crc >> 1n;
  }
  return crc ^ 0xffff_ffffn;
}

function mask(crc: bigint): number {
  return Number((((crc >> 15n) | (crc << 17n)) + 0xa282_ead8n) & 0xffff_ffffn);
}

/** Reads a message of Protocol Buffers. */
export function protoFields(message: Uint8Array): ProtoFields {
  const fields: ProtoFields = new Map();
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = BigInt(message[at++]!);
      value |= (byte & 127n) << shift;
      if (byte < 128n) return value;
    }
  };
  const take = (length: number): Uint8Array => message.subarray(at, (at += length));
  while (at < message.length) {
    const key = Number(varint());
    const type = key & 7;
    const value = type === 0 ? varint() : type === 1 ? take(8) : type === 5 ? take(4) : take(Number(varint()));
    fields.set(key >> 3, [...(fields.get(key >> 3) ?? []), value]);
  }
  return fields;
}

const text = (bytes: Field | undefined): string => new TextDecoder().decode(bytes as Uint8Array);
const inside = (fields: ProtoFields, number: number): ProtoFields =>
  protoFields((fields.get(number)?.[0] as Uint8Array | undefined) ?? new Uint8Array());
const double = (bytes: Field): number => Buffer.from(bytes as Uint8Array).readDoubleLE();

function decodeEvent(bytes: Uint8Array): DecodedEvent {
  const event = protoFields(bytes);
  const wallTime = double(event.get(1)![0]!);
  const step = Number(event.get(2)?.[0] ?? 0n);
  if (event.has(3)) return { wallTime, step, fileVersion: text(event.get(3)![0]), bytes };
  const value = inside(inside(event, 5), 1);
  const [tensor, metadata] = [inside(value, 8), inside(value, 9)];
  const plugin = inside(metadata, 1);
  const dims = (inside(tensor, 2).get(2) ?? []) as Uint8Array[];
  const decoded = {
    wallTime,
    step,
    bytes,
    tag: text(value.get(1)![0]),
    plugin: text(plugin.get(1)![0]),
    pluginData: (plugin.get(2)?.[0] as Uint8Array | undefined) ?? new Uint8Array(),
    dtype: Number(tensor.get(1)![0]),
    shape: dims.map((dim) => Number(protoFields(dim).get(1)?.[0] ?? 0n)),
    ...(metadata.has(3) ? { description: text(metadata.get(3)![0]) } : {}),
  };
  if (decoded.dtype === 7) return { ...decoded, texts: (tensor.get(8) ?? []) as Uint8Array[] };
  return { ...decoded, value: numbers(tensor.get(4)?.[0] as Uint8Array | undefined, decoded.dtype) };
}

function numbers(content: Uint8Array | undefined, dtype: number): number[] {
  const bytes = Buffer.from(content ?? []);
  const width = dtype === 1 ? 4 : 8;
  return Array.from({ length: bytes.length / width }, (_, i) =>
    dtype === 1 ? bytes.readFloatLE(i * width) : bytes.readDoubleLE(i * width),
  );
}
