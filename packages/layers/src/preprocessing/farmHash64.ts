const MASK = (1n << 64n) - 1n;
const K0 = 0xc3a5c85c97cb3127n;
const K1 = 0xb492b66fbe98f273n;
const K2 = 0x9ae16a3b2f90404fn;

const wrap = (value: bigint) => value & MASK;
const times = (a: bigint, b: bigint) => wrap(a * b);
const rotate = (value: bigint, bits: bigint) => wrap((value >> bits) | (value << (64n - bits)));
const shiftMix = (value: bigint) => value ^ (value >> 47n);

/**
 * FarmHash's Fingerprint64 of bytes, by which TensorFlow's `to_hash_bucket_fast` sorts strings.
 *
 * @see https://github.com/google/farmhash, farmhashna::Hash64
 */
export function farmHash64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (place: number) => view.getBigUint64(place, true);
  const length = bytes.length;
  if (length <= 16) return shortHash(bytes, view);
  if (length > 64) return longHash(at, length);
  const factor = K2 + BigInt(length) * 2n;
  const a = times(at(0), length <= 32 ? K1 : K2);
  const b = at(8);
  const c = times(at(length - 8), factor);
  const d = times(at(length - 16), K2);
  const y = wrap(rotate(wrap(a + b), 43n) + rotate(c, 30n) + d);
  const z = mix(y, wrap(a + rotate(wrap(b + K2), 18n) + c), factor);
  if (length <= 32) return z;
  const e = times(at(16), factor);
  const f = at(24);
  const g = times(wrap(y + at(length - 32)), factor);
  const h = times(wrap(z + at(length - 24)), factor);
  return mix(wrap(rotate(wrap(e + f), 43n) + rotate(g, 30n) + h), wrap(e + rotate(wrap(f + a), 18n) + g), factor);
}

/** Mixes two numbers into one. */
function mix(u: bigint, v: bigint, factor: bigint): bigint {
  const a = shiftMix(times(u ^ v, factor));
  return times(shiftMix(times(v ^ a, factor)), factor);
}

/** Up to 16 bytes. */
function shortHash(bytes: Uint8Array, view: DataView): bigint {
  const { length } = bytes;
  const size = BigInt(length);
  const factor = K2 + size * 2n;
  if (length >= 8) {
    const a = wrap(view.getBigUint64(0, true) + K2);
    const b = view.getBigUint64(length - 8, true);
    const c = wrap(times(rotate(b, 37n), factor) + a);
    return mix(c, times(wrap(rotate(a, 25n) + b), factor), factor);
  }
  if (length >= 4) {
    const [first, last] = [view.getUint32(0, true), view.getUint32(length - 4, true)].map(BigInt) as [bigint, bigint];
    return mix(size + (first << 3n), last, factor);
  }
  if (length === 0) return K2;
  const y = BigInt(bytes[0]! + (bytes[length >> 1]! << 8));
  const z = BigInt(length + (bytes[length - 1]! << 2));
  return times(shiftMix(times(y, K2) ^ times(z, K0)), K2);
}

/** More than 64 bytes, 64 at a time and the last 64. */
function longHash(at: (place: number) => bigint, length: number): bigint {
  let x = 81n;
  let y = wrap(81n * K1 + 113n);
  let z = times(shiftMix(wrap(y * K2 + 113n)), K2);
  let v: Pair = [0n, 0n];
  let w: Pair = [0n, 0n];
  x = wrap(x * K2 + at(0));
  const round = (place: number, factor: bigint, weight: bigint): void => {
    x = times(rotate(wrap(x + y + v[0] + at(place + 8)), 37n), factor);
    y = times(rotate(wrap(y + v[1] + at(place + 48)), 42n), factor);
    x ^= times(w[1], weight);
    y = wrap(y + v[0] * weight + at(place + 40));
    z = times(rotate(wrap(z + w[0]), 33n), factor);
    v = weak(at, place, times(v[1], factor), wrap(x + w[0]));
    w = weak(at, place + 32, wrap(z + w[1]), wrap(y + at(place + 16)));
    [z, x] = [x, z];
  };
  const whole = Math.floor((length - 1) / 64) * 64;
  for (let place = 0; place < whole; place += 64) round(place, K1, 1n);
  const factor = K1 + ((z & 0xffn) << 1n);
  w = [wrap(w[0] + BigInt((length - 1) & 63)), w[1]];
  v = [wrap(v[0] + w[0]), v[1]];
  w = [wrap(w[0] + v[0]), w[1]];
  round(length - 64, factor, 9n);
  return mix(wrap(mix(v[0], w[0], factor) + times(shiftMix(y), K0) + z), wrap(mix(v[1], w[1], factor) + x), factor);
}

type Pair = readonly [bigint, bigint];

/** Mixes 32 bytes with two numbers. */
function weak(at: (place: number) => bigint, place: number, first: bigint, second: bigint): Pair {
  const a = wrap(first + at(place));
  const b = rotate(wrap(second + a + at(place + 24)), 21n);
  const c = wrap(a + at(place + 8) + at(place + 16));
  return [wrap(c + at(place + 24)), wrap(b + rotate(c, 44n) + a)];
}
