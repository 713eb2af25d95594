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
/** Offset of the tag in a slot, to which BRANCHES is added where other nodes follow. */
export const TAG = 3;
export const BRANCHES = 0x10000;

/** Bits of the hash in the filter of pairs; 32 of them are in one number. */
const PAIR_BITS = 21;

const { imul } = Math; // once, not at every look-up
const SPREAD_PARENT = 0x9e3779b1;
const SPREAD_CODE = 0x85ebca6b;

/**
 * A prefix tree in one typed array: a hash table with open addressing, whose keys are (parent, UTF-16 unit).
 *
 * A node is the offset of its slot, so the edge to a child and the child are one thing: to follow an edge is to look up
 * one key, and what belongs to the node lies in the same line of the cache.
 *
 * Most searches end at once: a character is followed by one that no word goes on with. So that these need not look into
 * the large table, the first characters of all words have small ones of their own, and a filter knows the pairs of
 * characters that words begin with. It may take a pair for one that is none, never the other way round.
 *
 * A node has a value and a tag, both 0 at first: what they mean is the matter of its owner. When the table grows, nodes
 * change: keep none over an `add`.
 */
export class WordTrie {
  slots: Int32Array;
  /** The node of each first character, or NONE. */
  readonly first = new Int32Array(0x10000);
  /** The value of each first character. */
  readonly firstValues = new Int32Array(0x10000);
  /** A bit for each pair of characters that a word begins with, at the place that `pairOf` gives. */
  readonly pairs = new Int32Array(1 << (PAIR_BITS - 5));
  /** The hash is shifted to the right by this, so that it falls into the table. */
  shift: number;
  #nodes = 0;

  /** @param nodes expected number of nodes: with no more than these the table does not grow */
  constructor(nodes: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(nodes * 1.5 + 1)));
    this.shift = 32 - bits;
    this.slots = emptySlots(bits);
  }

  /** Number of nodes: words and their beginnings. */
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
    this.#nodes++;
    if (node === ROOT) {
      this.first[code] = slot;
      return slot;
    }
    slots[node + TAG]! |= BRANCHES;
    if (slots[node] === ROOT) {
      const pair = pairOf(slots[node + CODE]!, code);
      this.pairs[pair >>> 5]! |= 1 << pair; // the shift counts modulo 32
    }
    return slot;
  }

  /** Gives a node its value. */
  setValue(node: number, value: number): void {
    this.slots[node + VALUE] = value;
    if (this.slots[node] === ROOT) this.firstValues[this.slots[node + CODE]!] = value;
  }

  /** Gives a node its tag, a number of at most 16 bits. */
  setTag(node: number, tag: number): void {
    this.slots[node + TAG] = (this.slots[node + TAG]! & BRANCHES) | tag;
  }

  /** The tag of a node. */
  tag(node: number): number {
    return this.slots[node + TAG]! & ~BRANCHES;
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
      this.setValue(node, old[slot + VALUE]!);
      this.setTag(node, old[slot + TAG]! & ~BRANCHES);
      fresh[slot / WIDTH] = node;
      return node;
    };
    for (let slot = WIDTH; slot < old.length; slot += WIDTH) if (old[slot] !== NONE) move(slot);
  }
}

/** The place of a pair of characters in the filter. */
export function pairOf(first: number, second: number): number {
  return imul(imul(first, SPREAD_PARENT) ^ second, SPREAD_CODE) >>> (32 - PAIR_BITS);
}

/** First slot of the search for a node. */
export function slotOf(parent: number, code: number, shift: number): number {
  return (imul(imul(parent, SPREAD_PARENT) ^ code, SPREAD_CODE) >>> shift) * WIDTH;
}

function emptySlots(bits: number): Int32Array {
  const slots = new Int32Array(WIDTH << bits);
  slots[0] = TAKEN;
  return slots;
}
