/** Rotation of each round, in bits. */
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** The first 32 bits of |sin(step)|. */
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/**
 * The MD5 of a text's UTF-8 bytes as a number of 128 bits, what Python's int(md5(…).hexdigest(), 16) gives. To number words
 * as Keras does, not for secrets.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1321
 */
export function md5(text: string): bigint {
  const words = padded(new TextEncoder().encode(text));
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < words.length; block += 16) addBlock(state, words.subarray(block, block + 16));
  const bytes = new DataView(new ArrayBuffer(16));
  for (const [i, word] of state.entries()) bytes.setInt32(4 * i, word, true);
  return (bytes.getBigUint64(0) << 64n) | bytes.getBigUint64(8);
}

/** The bytes, a 1 bit, zeros, and the length in bits, as little-endian words. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(16 * Math.ceil((bytes.length + 9) / 64));
  for (const [i, byte] of bytes.entries()) words[i >> 2]! |= byte << (8 * (i & 3));
  words[bytes.length >> 2]! |= 0x80 << (8 * (bytes.length & 3));
  words[words.length - 2] = 8 * bytes.length;
  words[words.length - 1] = bytes.length / 2 ** 29;
  return words;
}

function addBlock(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const [mixed, from] = mix(round, i, b, c, d);
    const sum = (a + mixed + SINES[i]! + words[from]!) | 0;
    const shift = SHIFTS[4 * round + (i & 3)]!;
    [a, d, c] = [d, c, b];
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
}

/** The function of a round, and which word of the block its step adds. */
function mix(round: number, i: number, b: number, c: number, d: number): [number, number] {
  if (round === 0) return [(b & c) | (~b & d), i];
  if (round === 1) return [(d & b) | (~d & c), (5 * i + 1) & 15];
  if (round === 2) return [b ^ c ^ d, (3 * i + 5) & 15];
  return [c ^ (b | ~d), (7 * i) & 15];
}
