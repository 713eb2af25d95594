/** A kind of file that is no text. */
export interface FileKind {
  /** To be read after "is": `a gzip file`. */
  readonly is: string;
  /** Advice on how to make a text of it: `unpack it first`. */
  readonly advice: string;
}

/** Bytes at the beginning of a file that show its kind; the names of a workbook's parts stand further on. */
const KIND_BYTES = 16;

const UNPACK = "unpack it first";
const SAVE_AS_CSV = "save it as CSV";
const SAVE_AS_TEXT = "save it as plain text";

/** First bytes of such files, each as the character of its number; "?" is any digit. */
const SIGNATURES: readonly (readonly [start: string, is: string, advice: string])[] = [
  ["\x1f\x8b", "a gzip file", UNPACK],
  ["BZh?1AY&SY", "a bzip2 file", UNPACK],
  ["\xfd7zXZ\0", "an xz file", UNPACK],
  ["(\xb5/\xfd", "a Zstandard file", UNPACK],
  ["7z\xbc\xaf'\x1c", "a 7z archive", UNPACK],
  ["Rar!\x1a\x07", "a RAR archive", UNPACK],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Excel workbook of before 2007 (xls), or a file of its kind", SAVE_AS_CSV],
  ["%PDF-", "a PDF", SAVE_AS_TEXT],
  ["\x93NUMPY", "an array of NumPy (npy)", "read it with readNpy"],
  ["\x89HDF\r\n\x1a\n", "an HDF5 file", SAVE_AS_TEXT],
  ["PAR1\x15", "a Parquet file", SAVE_AS_CSV],
];

/** Kind that `fileKind` names for an archive that is no document. */
export const ZIP_ARCHIVE = "a zip archive";

const ZIP = ["PK\x03\x04", "PK\x05\x06"]; // a file in the archive, or the end of an empty one
/** Names of parts in the documents that are zip archives. */
const IN_ZIP: readonly (readonly [part: RegExp, is: string, advice: string])[] = [
  [/xl\/(workbook|worksheets\/|styles|theme|sharedStrings)/, "an Excel workbook (xlsx)", SAVE_AS_CSV],
  [/opendocument\.spreadsheet/, "an OpenDocument spreadsheet (ods)", SAVE_AS_CSV],
  [/word\/(document|styles|theme)/, "a Word document (docx)", SAVE_AS_TEXT],
  [/opendocument\.text/, "an OpenDocument text (odt)", SAVE_AS_TEXT],
  [/\.npy/, "an archive of NumPy (npz)", "read it with readNpz"],
];
const SEARCHED_BYTES = 2 ** 16; // at either end of an archive, where a name may stand

/**
 * Recognises a file that is no text by its first bytes, whatever its name is.
 *
 * @param bytes the file, or at least its first KIND_BYTES
 * @returns undefined for what may be a text
 *
 * @example
 * fileKind(Uint8Array.of(0x1f, 0x8b, 8)); // → { is: 'a gzip file', advice: 'unpack it first' }
 * fileKind(new TextEncoder().encode("dish,price")); // → undefined
 */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const start = latin1(bytes.subarray(0, KIND_BYTES));
  if (ZIP.some((signature) => start.startsWith(signature))) return kindOfZip(bytes);
  const known = SIGNATURES.find(([signature]) => begins(start, signature));
  if (known) return { is: known[1], advice: known[2] };
  if (/^\s*<(!doctype\s+html|html[\s>])/i.test(latin1(bytes.subarray(0, 2 * KIND_BYTES)))) {
    return { is: "a web page (HTML)", advice: SAVE_AS_CSV };
  }
  return undefined;
}

/**
 * Refuses a file that is no text.
 *
 * @param caller the public function, which begins the error text
 * @param file name of the file in the error text
 * @throws Error that names the kind of file and what to do
 *
 * @example
 * refuseFileKind("readMenu", "menu.csv", Uint8Array.of(0x1f, 0x8b, 8));
 * // throws readMenu: menu.csv is a gzip file, not text; unpack it first.
 */
export function refuseFileKind(caller: string, file: string, bytes: Uint8Array): void {
  const kind = fileKind(bytes);
  if (kind) throw new Error(`${caller}: ${file} is ${kind.is}, not text; ${kind.advice}.`);
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const ends = latin1(bytes.subarray(0, SEARCHED_BYTES)) + latin1(bytes.subarray(-SEARCHED_BYTES));
  const [, is, advice] = IN_ZIP.find(([part]) => part.test(ends)) ?? ["", ZIP_ARCHIVE, UNPACK];
  return { is, advice };
}

function begins(start: string, signature: string): boolean {
  return Array.from(signature).every(
    (character, i) => character === start[i] || (character === "?" && /\d/.test(start[i] ?? "")),
  );
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
