import { damaged, type HdfBytes } from "./HdfBytes.js";

/** A message in the header of a group or dataset. */
export interface HeaderMessage {
  readonly type: number;
  /** Place of its data in the file. */
  readonly at: number;
  readonly size: number;
  /** Whether the data are a reference to another object. */
  readonly isShared: boolean;
}

interface Block {
  readonly at: number;
  readonly end: number;
}

const CONTINUATION = 0x10;
/** Messages of one object, far beyond what Keras writes. */
const MAX_MESSAGES = 100_000;

/**
 * The messages of an object header of version 1 or 2.
 *
 * @see https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html
 */
export function objectHeader(file: HdfBytes, at: number): HeaderMessage[] {
  const isSecond = file.uint(at, 1) === 0x4f;
  const messages: HeaderMessage[] = [];
  const blocks = [isSecond ? secondBlock(file, at) : firstBlock(file, at)];
  const headerOf = isSecond ? messageReader2(file, at) : messageReader1(file);
  const seen = new Set<number>();
  for (const { at: start, end } of blocks) {
    if (seen.has(start)) throw damaged(`the object header at byte ${at} contains itself`);
    seen.add(start);
    let place = start;
    while (place + headerOf.size <= end) {
      const message = headerOf.read(place);
      if (message.at + message.size > end) throw damaged(`a message at byte ${place} is longer than its header`);
      if (message.type === CONTINUATION) blocks.push(continued(file, message, isSecond));
      else messages.push(message);
      if (messages.length > MAX_MESSAGES) throw damaged(`the object header at byte ${at} has no end`);
      place = message.at + message.size;
    }
  }
  return messages;
}

function firstBlock(file: HdfBytes, at: number): Block {
  if (file.uint(at, 1) !== 1) throw damaged(`no object header stands at byte ${at}`);
  const start = at + 16;
  const end = start + file.uint(at + 8, 4);
  file.slice(start, end - start);
  return { at: start, end };
}

function secondBlock(file: HdfBytes, at: number): Block {
  file.expect(at, "OHDR");
  const flags = file.uint(at + 5, 1);
  const sizeAt = at + 6 + (flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0);
  const sizeOfSize = 1 << (flags & 3);
  const start = sizeAt + sizeOfSize;
  const end = start + file.uint(sizeAt, sizeOfSize);
  file.slice(start, end - start);
  return { at: start, end };
}

function continued(file: HdfBytes, { at }: HeaderMessage, isSecond: boolean): Block {
  const [start, size] = [file.uint(at, 8), file.uint(at + 8, 8)];
  file.slice(start, size);
  if (!isSecond) return { at: start, end: start + size };
  file.expect(start, "OCHK");
  return { at: start + 4, end: start + size - 4 };
}

interface MessageReader {
  /** Bytes before the data of a message. */
  readonly size: number;
  readonly read: (at: number) => HeaderMessage;
}

function messageReader1(file: HdfBytes): MessageReader {
  return {
    size: 8,
    read: (at) => ({
      type: file.uint(at, 2),
      size: file.uint(at + 2, 2),
      isShared: (file.uint(at + 4, 1) & 2) !== 0,
      at: at + 8,
    }),
  };
}

function messageReader2(file: HdfBytes, header: number): MessageReader {
  const size = file.uint(header + 5, 1) & 4 ? 6 : 4;
  return {
    size,
    read: (at) => ({
      type: file.uint(at, 1),
      size: file.uint(at + 1, 2),
      isShared: (file.uint(at + 3, 1) & 2) !== 0,
      at: at + size,
    }),
  };
}
