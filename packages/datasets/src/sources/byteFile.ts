/** A file that can be read from any place, on disk or in memory. */
export interface ByteFile {
  /** Its name, for error texts. */
  readonly file: string;
  readonly sizeBytes: number;
  /**
   * Its bytes, piece by piece: a large file never lies in memory whole.
   *
   * @param start first byte, default: 0
   * @param end the byte after the last one, default: all
   */
  chunks(start?: number, end?: number): AsyncIterable<Uint8Array>;
}

/** Bytes in memory as a file. */
export function byteFile(file: string, bytes: Uint8Array): ByteFile {
  return {
    file,
    sizeBytes: bytes.length,
    async *chunks(start = 0, end = bytes.length) {
      yield await Promise.resolve(bytes.subarray(start, end));
    },
  };
}
