import { optimizerRules, optimizerSettings, optimizerSliceFields, optimizerStepFields } from "../binaries/layout.js";
import { checkFloats } from "../calls/checkArrays.js";
import type { OptimizerArrayName, OptimizerCall, OptimizerWeight } from "../calls/optimizerTypes.js";
import { Cursor } from "../memory/Cursor.js";
import type { TensorHeap } from "../memory/tensorMemory.js";
import type { OptimizerExports } from "./OptimizerExports.js";

/** Numbers of a slice, at most: what it works on stays in the cache of the processor's core. */
const BLOCK = 8192;

/** Numbers that are copied in at a time: they stay in a second-level cache. */
const COPIED = 65536;

const SLICE_WORDS = Object.keys(optimizerSliceFields).length;
const STEP_WORDS = Object.keys(optimizerStepFields).length;
const MOST_SETTINGS = 8;

/** Arrays of a weight, looked up. */
interface FoundWeight {
  readonly weight: OptimizerWeight;
  /** The gradient, where there is one, and the other arrays behind it. */
  readonly arrays: readonly Float32Array[];
  /** Whether all of them lie in the heap. */
  readonly isThere: boolean;
}

/** Numbers of a weight from `start` to before `end`. */
interface Slice {
  readonly found: FoundWeight;
  readonly start: number;
  readonly end: number;
  /** Place of the copies, in words; undefined where the module works on the numbers themselves. */
  readonly copies: number | undefined;
}

/** Slices whose copies are there at the same time. */
type Tile = readonly Slice[];

/**
 * The slices of a step, written into the memory that the module works in. Numbers that lie elsewhere, and the last ones of an array
 * that do not fill a vector, are copied in and out.
 */
export class OptimizerTable {
  readonly #call: OptimizerCall;
  readonly #heap: TensorHeap;
  readonly #block: number;
  readonly #floats: Float32Array;
  readonly #words: Uint32Array;
  readonly #at: ReturnType<typeof layout>;
  readonly #tiles: readonly Tile[];

  /** @throws ArgumentError where an array is of another length than its weight */
  constructor(call: OptimizerCall, heap: TensorHeap) {
    this.#call = call;
    this.#heap = heap;
    const at = (this.#at = layout(call.weights));
    this.#block = heap.allocate(at.end);
    const { buffer } = heap.memory; // may have moved
    this.#floats = new Float32Array(buffer, this.#block, at.end / 4);
    this.#words = new Uint32Array(buffer, this.#block, at.end / 4);
    try {
      this.#tiles = inTiles(findWeights(call.weights, buffer), at.copies / 4);
    } catch (error) {
      this.free();
      throw error;
    }
    this.#writeStep();
    this.#words.fill(0, at.slices / 4, at.step / 4);
  }

  /** Moves the weights, by an instance of the module that works in the heap. */
  run(wasm: OptimizerExports): void {
    const step = this.#block + this.#at.step;
    const first = this.#block + this.#at.slices;
    const [tile, ...more] = this.#tiles;
    if (tile === undefined) return;
    if (more.length === 0) {
      this.#copyIn(tile, 0);
      wasm.optimizerStep(step, first, tile.length);
      copyOut(tile, this.#floats);
      return;
    }
    const { clipnorm, globalClipnorm, batches } = this.#call;
    if ((clipnorm ?? globalClipnorm) !== undefined && batches !== 0) {
      this.#inTurn((from, count) => wasm.takeNorms(step, from, count));
      wasm.takeScales(step, first, this.#tiles.flat().length);
    }
    this.#inTurn((from, count, slices) => {
      wasm.moveSlices(step, from, count);
      copyOut(slices, this.#floats);
    });
  }

  /** Gives the memory back. */
  free(): void {
    this.#heap.free(this.#block);
  }

  #inTurn(visit: (first: number, count: number, tile: Tile) => void): void {
    let place = 0;
    for (const tile of this.#tiles) {
      this.#copyIn(tile, place);
      visit(this.#block + this.#at.slices + 4 * SLICE_WORDS * place, tile.length, tile);
      place += tile.length;
    }
  }

  #writeStep(): void {
    const { formula, clipvalue, clipnorm, globalClipnorm, batches = 1, emaMomentum = 0, overwrites } = this.#call;
    const fields = optimizerStepFields;
    const start = this.#at.step / 4;
    const [words, floats] = [this.#words, this.#floats];
    words[start + fields.rule] = optimizerRules[formula.rule];
    words[start + fields.settings] = this.#block + this.#at.settings;
    floats[start + fields.clipvalue] = clipvalue ?? 0;
    floats[start + fields.clipnorm] = batches === 0 ? 0 : (clipnorm ?? globalClipnorm ?? 0);
    words[start + fields.isGlobal] = Number(globalClipnorm !== undefined);
    floats[start + fields.batches] = batches;
    floats[start + fields.emaMomentum] = emaMomentum;
    words[start + fields.overwrites] = Number(overwrites === true);
    const places: Readonly<Record<string, number>> = optimizerSettings[formula.rule];
    const settings: Readonly<Record<string, number>> = formula.settings;
    for (const name in places) floats[this.#at.settings / 4 + places[name]!] = settings[name]!;
  }

  /** Writes slices into the table, from a place on, and copies what does not lie in the heap. */
  #copyIn(tile: Tile, place: number): void {
    const fields = optimizerSliceFields;
    const [words, floats] = [this.#words, this.#floats];
    for (const [i, { found, start, end, copies }] of tile.entries()) {
      const { weight, arrays } = found;
      const slice = this.#at.slices / 4 + SLICE_WORDS * (place + i);
      const count = upTo4(end - start);
      words[slice + fields.count] = count;
      words[slice + fields.isFirst] = Number(start === 0);
      floats[slice + fields.decay] = weight.decay ?? 0;
      for (const [k, values] of arrays.entries()) {
        const name = nameOf(weight, k);
        const copy = copies === undefined ? 0 : copies + k * count;
        words[slice + fields[name]] = copies === undefined ? values.byteOffset + 4 * start : this.#block + 4 * copy;
        if (copies === undefined) continue;
        floats.set(start === 0 && end === values.length ? values : values.subarray(start, end), copy);
        floats.fill(0, copy + end - start, copy + count);
      }
      words[slice + fields.scratch] =
        copies === undefined ? this.#block + this.#at.scratch : words[slice + fields.gradient]!;
    }
  }
}

/** Copies what the module has changed back to where it belongs. */
function copyOut(tile: Tile, floats: Float32Array): void {
  for (const { found, start, end, copies } of tile) {
    if (copies === undefined) continue;
    const count = upTo4(end - start);
    for (let k = found.weight.gradient ? 1 : 0; k < found.arrays.length; k++) {
      const copy = copies + k * count;
      found.arrays[k]!.set(floats.subarray(copy, copy + end - start), start);
    }
  }
}

/** Places in bytes: of the slices that there may be, the step, its settings, a gradient to be clipped, and copies. */
function layout(weights: readonly OptimizerWeight[]) {
  let [slices, copies] = [0, 0];
  for (const { size, arrays } of weights) {
    slices += Math.ceil(size / BLOCK) + 1;
    copies += (arrays.length + 1) * upTo4(size);
  }
  const cursor = new Cursor(0);
  return {
    slices: cursor.bytes(4 * SLICE_WORDS * slices),
    step: cursor.bytes(4 * STEP_WORDS),
    settings: cursor.floats(MOST_SETTINGS),
    scratch: cursor.floats(BLOCK),
    copies: cursor.floats(Math.min(copies, COPIED)),
    end: cursor.end,
  };
}

function findWeights(weights: readonly OptimizerWeight[], buffer: ArrayBuffer): FoundWeight[] {
  return weights.map((weight, place) => {
    const arrays = weight.arrays.map((array) => array.values());
    if (weight.gradient) arrays.unshift(weight.gradient());
    for (const [k, values] of arrays.entries()) {
      if (values.length === weight.size) continue;
      checkFloats("optimizerStep", `weights[${place}].${nameOf(weight, k)}`, values, [["size", weight.size]]);
    }
    return { weight, arrays, isThere: arrays.every((values) => values.buffer === buffer) };
  });
}

/** Name of an array of a weight, the gradient being the first of them. */
function nameOf({ gradient, arrays }: OptimizerWeight, place: number): OptimizerArrayName | "gradient" {
  if (!gradient) return arrays[place]!.name;
  return place === 0 ? "gradient" : arrays[place - 1]!.name;
}

/** Cuts weights into slices, and these into tiles whose copies find room at the same time. */
function inTiles(weights: readonly FoundWeight[], firstCopy: number): Tile[] {
  const tiles: Tile[] = [];
  let tile: Slice[] = [];
  let copied = 0;
  const add = (found: FoundWeight, start: number, end: number, isCopied: boolean): void => {
    const floats = isCopied ? found.arrays.length * upTo4(end - start) : 0;
    if (copied + floats > COPIED) {
      tiles.push(tile);
      [tile, copied] = [[], 0];
    }
    tile.push({ found, start, end, copies: isCopied ? firstCopy + copied : undefined });
    copied += floats;
  };
  for (const found of weights) {
    const { size } = found.weight;
    const whole = found.isThere ? size - (size % 4) : 0;
    for (let start = 0; start < whole; start += BLOCK) add(found, start, Math.min(start + BLOCK, whole), false);
    for (let start = whole; start < size; start += BLOCK) add(found, start, Math.min(start + BLOCK, size), true);
  }
  if (tile.length > 0) tiles.push(tile);
  return tiles;
}

function upTo4(count: number): number {
  return Math.ceil(count / 4) * 4;
}
