/** The node that every word starts from. */
export const ROOT = -2;
/** Stands for a node that is not there: fresh memory holds no node. */
export const NONE = 0;
/** Stands in slot 0, which no node may have. */
const TAKEN = -1;

/** Numbers in a slot of `slots`: parent node, UTF-16 unit, value, tag. */
const WIDTH = 4;
const CODE = 1;
/** Offset of the value in a slot. */
export const VALUE = 2;
/** Offset of the tag in a slot. */
export const TAG = 3;

const { imul } = Math; // once, not at every look-up
const SPREAD_PARENT = 0x9e3779b1;
const SPREAD_CODE = 0x85ebca6b;

/**
 * A prefix tree in one typed array: a hash table with open addressing, whose keys are (parent, UTF-16 unit).
 *
 * A node is the offset of its slot, so the edge to a child and the child are one thing: to follow an edge is to look up
 * one key, and what belongs to the node lies in the same line of the cache. The first characters of all words have a
 * table of their own, since every search begins there.
 *
 * A node has a value and a tag, both 0 at first: what they mean is the matter of its owner. When the table grows, nodes
 * change: keep none over an `add`.
 */
export class WordTrie {
  slots: Int32Array;
  /** The node of each first character, or NONE. */
  readonly first = new Int32Array(0x10000);
  /** The hash is shifted to the right by this, so that it falls into the table. */
  shift: number;
  #nodes = 0;

  /** @param nodes how many nodes are expected: with no more than these the table does not grow */
  constructor(nodes: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(nodes * 1.5 + 1)));
    this.shift = 32 - bits;
    this.slots = emptySlots(bits);
  }

  /** How many nodes there are: words and what they begin with. */
  get nodes(): number {
    return this.#nodes;
  }

  /** The node that follows on a node with a character, or NONE. */
  child(node: number, code: number): number {
    if (node === ROOT) return this.first[code]!;
    const { slots } = this;
    let slot = slotOf(node, code, this.shift);
    while (slots[slot] !== NONE) {
      if (slots[slot] === node && slots[slot + CODE] === code) return slot;
      slot = (slot + WIDTH) & (slots.length - 1);
    }
    return NONE;
  }

  /** The node of a text, or NONE. */
  find(text: string): number {
    let node = ROOT;
    for (let i = 0; i < text.length && node !== NONE; i++) node = this.child(node, text.charCodeAt(i));
    return node;
  }

  /** The node of a text of at least one character, which is added with everything it begins with. */
  add(text: string): number {
    this.reserve(text.length);
    let node = ROOT;
    for (let i = 0; i < text.length; i++) node = this.addChild(node, text.charCodeAt(i));
    return node;
  }

  /** Grows, if need be, so that some more nodes find room; nodes change then. */
  reserve(more: number): void {
    if ((this.#nodes + more) * 1.5 * WIDTH > this.slots.length) this.#grow(this.#nodes + more);
  }

  /** The child of a node, added if it is not there; the caller has seen to it that there is room. */
  addChild(node: number, code: number): number {
    const { slots } = this;
    let slot = slotOf(node, code, this.shift);
    while (slots[slot] !== NONE) {
      if (slots[slot] === node && slots[slot + CODE] === code) return slot;
      slot = (slot + WIDTH) & (slots.length - 1);
    }
    slots[slot] = node;
    slots[slot + CODE] = code;
    if (node === ROOT) this.first[code] = slot;
    this.#nodes++;
    return slot;
  }

  #grow(nodes: number): void {
    const old = this.slots;
    const moved = new WordTrie(nodes * 2);
    this.slots = moved.slots;
    this.shift = moved.shift;
    this.#nodes = 0;
    const fresh = new Int32Array(old.length / WIDTH);
    const move = (slot: number): number => {
      if (slot === ROOT || fresh[slot / WIDTH] !== NONE) return slot === ROOT ? ROOT : fresh[slot / WIDTH]!;
      const node = this.addChild(move(old[slot]!), old[slot + CODE]!);
      this.slots[node + VALUE] = old[slot + VALUE]!;
      this.slots[node + TAG] = old[slot + TAG]!;
      fresh[slot / WIDTH] = node;
      return node;
    };
    for (let slot = WIDTH; slot < old.length; slot += WIDTH) if (old[slot] !== NONE) move(slot);
  }
}

function slotOf(parent: number, code: number, shift: number): number {
  return (imul(imul(parent, SPREAD_PARENT) ^ code, SPREAD_CODE) >>> shift) * WIDTH;
}

function emptySlots(bits: number): Int32Array {
  const slots = new Int32Array(WIDTH << bits);
  slots[0] = TAKEN;
  return slots;
}
