export { fileKind, refuseFileKind, ZIP_ARCHIVE } from "./kinds/fileKind.js";
export type { FileKind } from "./kinds/fileKind.js";

export { ByteReader } from "./streams/ByteReader.js";
export type { ByteStream } from "./streams/ByteStream.js";
export { joinBytes } from "./streams/joinBytes.js";
export { joinChunks } from "./streams/joinChunks.js";
export { streamChunks } from "./streams/streamChunks.js";

export { crc32 } from "./checksums/crc32.js";
export { sha256 } from "./checksums/sha256.js";

export { checkName, readZip } from "./zip/readZip.js";
export type { ZipMembers } from "./zip/readZip.js";
export { writeZip } from "./zip/writeZip.js";
export { ZipError } from "./zip/ZipError.js";

export { decompress } from "./gzip/decompress.js";
export { gunzip } from "./gzip/gunzip.js";
export { inflateRaw } from "./gzip/inflateRaw.js";

export { eachLine } from "./lines/eachLine.js";
export type { EachLineOptions } from "./lines/eachLine.js";

export { decodeText } from "./encodings/decodeText.js";
export { decodeUtf8 } from "./encodings/decodeUtf8.js";
export { encodingError } from "./encodings/encodingError.js";
export { encodings } from "./encodings/encodings.js";
export type { TextEncoding } from "./encodings/encodings.js";
export { guessEncoding } from "./encodings/guessEncoding.js";
export { textChunks } from "./encodings/textChunks.js";
export { textDecoder } from "./encodings/textDecoder.js";

export { answerText } from "./sources/answerText.js";
export { BYTE_SOURCE, byteChunks } from "./sources/byteChunks.js";
export type { ArgumentErrorClass, ByteChunks, ByteSource } from "./sources/byteChunks.js";
export { chunksAt } from "./sources/chunksAt.js";
export { sourceBytes } from "./sources/sourceBytes.js";
export type { SourceBytes } from "./sources/sourceBytes.js";
