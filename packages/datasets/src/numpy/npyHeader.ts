/** Header of an .npy file. */
export interface NpyHeader {
  /** The type as NumPy writes it: `<i8`, `|O`. */
  readonly descr: string;
  /** Whether the first index runs fastest. */
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** The byte that the data begin at. */
  readonly dataStart: number;
}

const MAGIC = "\x93NUMPY";
const FIXED_BYTES = 8; // magic and version
/** As in NumPy: a header is short, and reading a long one may be made slow on purpose. */
const LONGEST_HEADER_BYTES = 10_000;

const ENTRY = /\s*(?:'(\w+)'|"(\w+)")\s*:\s*('[^'\\]*'|"[^"\\]*"|True|False|\([^()]*\)|\[[^\]]*\])\s*(,|$)/y;
const SHAPE = /^\((?:\s*\d+L?\s*(?:,\s*\d+L?\s*)*,?)?\s*\)$/; // Python 2 writes 5L

/**
 * Reads the header of an .npy file, versions 1 to 3. It is a Python dictionary as text; only the three entries that
 * NumPy writes are known, and nothing is evaluated.
 *
 * @param caller the public function, with the entry of an archive, which begins every error text
 * @throws Error that says what is wrong with the header
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function npyHeader(caller: string, bytes: Uint8Array): NpyHeader {
  const { start, length } = headerPlace(caller, bytes);
  const dataStart = start + length;
  if (dataStart > bytes.length) {
    throw new Error(
      `${caller}: the file is cut off in its header: ${length} bytes of it are promised, ${bytes.length - start} are there.`,
    );
  }
  const entries = readEntries(caller, new TextDecoder().decode(bytes.subarray(start, dataStart)));
  const keys = [...entries.keys()].sort().join(", ");
  if (keys !== "descr, fortran_order, shape") {
    throw new Error(`${caller}: the header must hold descr, fortran_order and shape, it holds ${keys || "nothing"}.`);
  }
  return {
    descr: readDescr(caller, entries.get("descr")!),
    fortranOrder: readBoolean(caller, entries.get("fortran_order")!),
    shape: readShape(caller, entries.get("shape")!),
    dataStart,
  };
}

/** Place where the header text begins, and its length in bytes. */
function headerPlace(caller: string, bytes: Uint8Array): { start: number; length: number } {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error(`${caller}: this is no .npy file; it does not begin with \\x93NUMPY.`);
  const [major, minor] = [bytes[6], bytes[7]];
  if (minor === undefined) throw new Error(`${caller}: the file is cut off after ${bytes.length} bytes.`);
  if (major! < 1 || major! > 3 || minor !== 0) {
    throw new Error(`${caller}: the .npy version must be 1.0, 2.0 or 3.0, got ${major}.${minor}.`);
  }
  const start = FIXED_BYTES + (major === 1 ? 2 : 4);
  if (bytes.length < start) throw new Error(`${caller}: the file is cut off after ${bytes.length} bytes.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = major === 1 ? view.getUint16(FIXED_BYTES, true) : view.getUint32(FIXED_BYTES, true);
  if (length > LONGEST_HEADER_BYTES && start + length <= bytes.length) {
    throw new Error(`${caller}: the header must be at most ${LONGEST_HEADER_BYTES} bytes long, got ${length}.`);
  }
  return { start, length };
}

/** The entries of the dictionary, each value still the text that stands there. */
function readEntries(caller: string, text: string): Map<string, string> {
  const [, inside] = /^\s*\{(.*)\}\s*$/s.exec(text) ?? [];
  if (inside === undefined) throw new Error(`${caller}: the header is no dictionary: ${shortened(text)}.`);
  const entries = new Map<string, string>();
  const content = inside.trimEnd();
  ENTRY.lastIndex = 0;
  for (let at = 0; at < content.length; at = ENTRY.lastIndex) {
    const [, single, double, value] = ENTRY.exec(content) ?? [];
    const key = single ?? double;
    if (key === undefined || entries.has(key)) {
      throw new Error(`${caller}: the header cannot be read at ${shortened(content.slice(at))}.`);
    }
    entries.set(key, value!);
  }
  return entries;
}

function readDescr(caller: string, text: string): string {
  if (text.startsWith("'") || text.startsWith('"')) return text.slice(1, -1);
  const what = text.startsWith("[") ? "a structured type, which is not read" : shortened(text);
  throw new Error(`${caller}: descr must be the name of one type, got ${what}.`);
}

function readBoolean(caller: string, text: string): boolean {
  if (text === "True" || text === "False") return text === "True";
  throw new Error(`${caller}: fortran_order must be True or False, got ${shortened(text)}.`);
}

function readShape(caller: string, text: string): number[] {
  const shape = (text.match(/\d+/g) ?? []).map(Number);
  if (SHAPE.test(text) && shape.every(Number.isSafeInteger)) return shape;
  throw new Error(`${caller}: shape must be a tuple of integers of 0 or more, got ${shortened(text)}.`);
}

function shortened(text: string): string {
  const line = text.trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
