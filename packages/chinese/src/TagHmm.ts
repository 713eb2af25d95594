import { doubles, type Packed, VarintReader } from "./packed.js";

/** What jieba gives to a character that never occurred with a state. */
const MIN = -3.14e100;

interface Meta {
  /** "B n", "E n", …, sorted: where in a word, and its tag. */
  readonly states: readonly string[];
  readonly start: readonly number[];
  /** For each state the states that may follow. */
  readonly transition: readonly (readonly (readonly [to: number, logProbability: number])[])[];
}

/** What the model knows of a character: it may take the `listed` states; some have an emission. */
interface Character {
  readonly states: Uint8Array;
  readonly emissions: Float64Array;
  readonly listed: Uint8Array;
}

/**
 * The hidden Markov model of jieba's posseg: finds words and their tags at once, over the 256 pairs of a place in the
 * word (B, M, E, S) and a tag.
 *
 * A character may only take the states it is listed with, if it is listed and one of them can follow; else all that can
 * follow. Of equal values the larger state wins.
 */
export class TagHmm {
  readonly #meta: Meta;
  readonly #characters: ReadonlyMap<number, Character>;

  constructor({ meta, columns }: Packed<Meta>) {
    this.#meta = meta;
    this.#characters = readCharacters(columns);
  }

  /**
   * Cuts a run of Chinese characters into words with tags.
   *
   * @param add gets each word: where it begins and ends, counted from the start of the run, and its tag
   */
  cut(run: string, add: (start: number, end: number, tag: string) => void): void {
    const path = this.#bestPath(run);
    let start = 0; // of the word that is being read
    let next = 0; // behind the last word
    for (const [i, state] of path.entries()) {
      const [place, tag] = this.#meta.states[state]!.split(" ");
      if (place === "B") start = i;
      if (place !== "E" && place !== "S") continue;
      add(place === "E" ? start : i, i + 1, tag!);
      next = i + 1;
    }
    if (next < run.length) add(next, run.length, this.#meta.states[path[next]!]!.split(" ")[1]!);
  }

  #bestPath(run: string): Uint8Array {
    const count = this.#meta.states.length;
    const before = new Uint8Array(run.length * count);
    let values = new Float64Array(count);
    let now = this.#begin(run.charCodeAt(0), values);
    for (let i = 1; i < run.length; i++) {
      const following = new Float64Array(count).fill(-Infinity);
      const from = before.subarray(i * count, (i + 1) * count);
      now = this.#step(now, values, this.#characters.get(run.charCodeAt(i)), following, from);
      values = following;
    }
    let state = now[0]!;
    for (const other of now) if (values[other]! >= values[state]!) state = other;
    const path = new Uint8Array(run.length);
    for (let i = run.length - 1; i >= 0; i--) {
      path[i] = state;
      state = before[i * count + state]!;
    }
    return path;
  }

  /** Values of the states of the first character; returns the states it may take. */
  #begin(code: number, values: Float64Array): readonly number[] {
    const character = this.#characters.get(code);
    const states = this.#meta.states.map((_, state) => state);
    const emissions = emissionsOf(character, states.length);
    for (const state of states) values[state] = this.#meta.start[state]! + emissions[state]!;
    return listedStates(character, () => true) ?? states;
  }

  /** One character on: fills the values of all states that can follow; returns, in order, those it may take. */
  #step(
    previous: readonly number[],
    values: Float64Array,
    character: Character | undefined,
    following: Float64Array,
    from: Uint8Array,
  ): readonly number[] {
    const emissions = emissionsOf(character, following.length);
    for (const state of previous) {
      for (const [to, transition] of this.#meta.transition[state]!) {
        const value = values[state]! + transition + emissions[to]!;
        if (value < following[to]!) continue;
        following[to] = value;
        from[to] = state;
      }
    }
    const reached = (state: number) => following[state] !== -Infinity;
    const states = listedStates(character, reached) ?? [];
    return states.length > 0 ? states : [...following.keys()].filter(reached);
  }
}

/** The emission of a character in every state. */
function emissionsOf(character: Character | undefined, count: number): Float64Array {
  const emissions = new Float64Array(count).fill(MIN);
  character?.states.forEach((state, i) => (emissions[state] = character.emissions[i]!));
  return emissions;
}

/** The states that a character is listed with and that pass; undefined if it is not listed at all. */
function listedStates(character: Character | undefined, passes: (state: number) => boolean): number[] | undefined {
  if (character === undefined || !character.listed.includes(1)) return undefined;
  return [...character.states].filter((state, i) => character.listed[i] === 1 && passes(state));
}

function readCharacters(columns: readonly Uint8Array[]): Map<number, Character> {
  const values = doubles(columns[0]!);
  const gaps = new VarintReader(columns[1]!);
  const counts = new VarintReader(columns[2]!);
  const places = new VarintReader(columns[4]!);
  const characters = new Map<number, Character>();
  let code = 0;
  let at = 0;
  while (!gaps.atEnd) {
    code += gaps.next();
    const end = at + counts.next();
    const emissions = Float64Array.from({ length: end - at }, () => {
      const place = places.next();
      return place === 0 ? MIN : values[place - 1]!;
    });
    characters.set(code, { states: columns[3]!.subarray(at, end), emissions, listed: columns[5]!.subarray(at, end) });
    at = end;
  }
  return characters;
}
