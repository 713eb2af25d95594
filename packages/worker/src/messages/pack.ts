/** A value for another thread, with the buffers that are moved there instead of being copied. */
export interface Parcel {
  readonly value: unknown;
  readonly buffers: ArrayBuffer[];
}

/**
 * Makes a value ready for `postMessage`: each typed array is copied once, and the copy is moved. Arrays over shared memory go as
 * they are. Objects with a prototype of their own become plain ones.
 */
export function pack(value: unknown): Parcel {
  const buffers: ArrayBuffer[] = [];
  return { value: packed(value, buffers), buffers };
}

function packed(value: unknown, buffers: ArrayBuffer[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return copied(value, buffers);
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    return typeof list[0] === "number" ? list : list.map((each) => packed(each, buffers));
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packed(each, buffers)]));
}

type ViewClass = new (buffer: ArrayBuffer) => ArrayBufferView;

function copied(view: ArrayBufferView, buffers: ArrayBuffer[]): ArrayBufferView {
  if (Object.prototype.toString.call(view.buffer) === "[object SharedArrayBuffer]") return view;
  const buffer = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer;
  buffers.push(buffer);
  // A Buffer of Node is a Uint8Array by this name; its own constructor would take from a pool.
  const name = (view as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] ?? "DataView";
  return new (globalThis as unknown as Record<string, ViewClass>)[name]!(buffer);
}
