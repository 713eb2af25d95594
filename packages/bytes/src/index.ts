export { decodeText } from "./decodeText.js";
export { encodingError } from "./encodingError.js";
export { encodings } from "./encodings.js";
export type { TextEncoding } from "./encodings.js";
export { fileKind, refuseFileKind, ZIP_ARCHIVE } from "./fileKind.js";
export type { FileKind } from "./fileKind.js";
export { guessEncoding } from "./guessEncoding.js";
export { textChunks } from "./textChunks.js";
export { textDecoder } from "./textDecoder.js";
