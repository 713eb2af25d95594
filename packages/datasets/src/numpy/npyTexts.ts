/**
 * Reads texts of a fixed length, each filled up with zeros, out of an .npy file.
 *
 * @param caller the public function, with the entry of an archive, which begins the error text
 * @param bytes as many as the items need
 * @param length characters of each text
 * @param bigEndian whether the first byte of a character is its highest
 * @throws Error if a character is none
 */
export function unicodeTexts(caller: string, bytes: Uint8Array, length: number, bigEndian: boolean): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / (4 * length) }, (_, item) => {
    let text = "";
    for (let place = 0; place < length; place++) {
      const point = view.getUint32(4 * (item * length + place), !bigEndian);
      if (point > 0x10ffff)
        throw new Error(`${caller}: text ${item} holds the number ${point}, which is no character.`);
      text += String.fromCodePoint(point);
    }
    return withoutZeros(text);
  });
}

/** The same for byte strings, each byte as the character of its number. */
export function byteTexts(bytes: Uint8Array, length: number): string[] {
  return Array.from({ length: bytes.length / length }, (_, item) => {
    let text = "";
    for (const byte of bytes.subarray(item * length, (item + 1) * length)) text += String.fromCharCode(byte);
    return withoutZeros(text);
  });
}

function withoutZeros(text: string): string {
  return text.replace(/\0+$/, "");
}
