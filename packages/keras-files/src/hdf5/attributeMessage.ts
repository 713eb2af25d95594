import type { NewAttribute } from "./HdfTree.js";
import { encodeUtf8 } from "./HdfWriter.js";
import { type Message, shapeMessage, typeMessage, type WrittenType } from "./messages.js";
import type { TextHeap } from "./TextHeap.js";

/** The message of an attribute, of version 1; its texts lie in the heap already. */
export function attributeMessage(name: string, attribute: NewAttribute, heap: TextHeap): Message {
  const texts = attribute.kind === "text" ? [attribute.value] : attribute.values;
  const data = new Uint8Array(16 * texts.length);
  const view = new DataView(data.buffer);
  for (const [i, text] of texts.entries()) {
    const { length, collection, index } = heap.next(text);
    view.setUint32(16 * i, length, true);
    view.setBigUint64(16 * i + 4, BigInt(collection), true);
    view.setUint32(16 * i + 12, index, true);
  }
  const shape = attribute.kind === "text" ? [] : [texts.length];
  const parts = [Uint8Array.of(...encodeUtf8(name), 0), typeMessage(typeOf(attribute)), shapeMessage(shape)];
  const padded = parts.map(({ length }) => Math.ceil(length / 8) * 8);
  const bytes = new Uint8Array(8 + padded.reduce((sum, length) => sum + length, 0) + data.length);
  const sizes = new DataView(bytes.buffer);
  bytes[0] = 1;
  let at = 8;
  for (const [i, part] of parts.entries()) {
    sizes.setUint16(2 + 2 * i, part.length, true);
    bytes.set(part, at);
    at += padded[i]!;
  }
  bytes.set(data, at);
  return { type: 0x0c, data: bytes };
}

function typeOf(attribute: NewAttribute): WrittenType {
  if (attribute.kind === "text") return attribute.isAscii ? "ascii" : "text";
  return attribute.values.length === 0 ? "float64" : "ascii";
}
