import { doubles, type Packed, VarintReader } from "./packed.js";

/** jieba's log probability of a character that never occurred with a state. */
const MIN = -3.14e100;

interface Meta {
  /** "B n", "E n", …, sorted: where in a word, and its tag. */
  readonly states: readonly string[];
  readonly start: readonly number[];
  /** For each state the states that may follow. */
  readonly transition: readonly (readonly (readonly [to: number, logProbability: number])[])[];
}

/** States of a character, in order, and the emission of each. */
interface Character {
  readonly states: Uint8Array;
  readonly emissions: Float64Array;
  /** Those of the states that it is listed with; undefined if it is not listed at all. */
  readonly listed: Uint8Array | undefined;
}

/**
 * The hidden Markov model of jieba's posseg: finds words and their tags at once, over the 256 pairs of a place in the
 * word (B, M, E, S) and a tag.
 *
 * A character may only take the states it is listed with, if it is listed and one of them can follow; else all that can
 * follow. Of equal values the larger state wins.
 */
export class TagHmm {
  readonly #start: readonly number[];
  readonly #places: readonly string[];
  readonly #tags: readonly string[];
  readonly #allStates: Uint8Array;
  readonly #characters: ReadonlyMap<number, Character>;
  /** The transitions from state x are those from firsts[x] up to firsts[x + 1]. */
  readonly #firsts: Int32Array;
  readonly #to: Uint8Array;
  readonly #logProbabilities: Float64Array;
  /** Working memory: the emissions of a character and the values of two characters, by state; where each came from. */
  readonly #emissions: Float64Array;
  #values: Float64Array;
  #following: Float64Array;
  #before = new Uint8Array(0);

  constructor({ meta, columns }: Packed<Meta>) {
    const { states, start, transition } = meta;
    this.#start = start;
    this.#places = states.map((state) => state.slice(0, 1));
    this.#tags = states.map((state) => state.slice(2));
    this.#allStates = Uint8Array.from(states.keys());
    this.#characters = readCharacters(columns);
    this.#firsts = new Int32Array(states.length + 1);
    for (const [state, following] of transition.entries()) {
      this.#firsts[state + 1] = this.#firsts[state]! + following.length;
    }
    this.#to = Uint8Array.from(transition.flat(), ([to]) => to);
    this.#logProbabilities = Float64Array.from(transition.flat(), ([, logProbability]) => logProbability);
    this.#emissions = new Float64Array(states.length);
    this.#values = new Float64Array(states.length);
    this.#following = new Float64Array(states.length);
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
    for (let i = 0; i < path.length; i++) {
      const place = this.#places[path[i]!];
      if (place === "B") start = i;
      if (place !== "E" && place !== "S") continue;
      add(place === "E" ? start : i, i + 1, this.#tags[path[i]!]!);
      next = i + 1;
    }
    if (next < run.length) add(next, run.length, this.#tags[path[next]!]!);
  }

  #bestPath(run: string): Uint8Array {
    const count = this.#allStates.length;
    if (this.#before.length < run.length * count) this.#before = new Uint8Array(2 * run.length * count);
    let now = this.#begin(run.charCodeAt(0));
    for (let i = 1; i < run.length; i++) now = this.#step(now, run.charCodeAt(i), i * count);
    let state = now[0]!;
    for (const other of now) if (this.#values[other]! >= this.#values[state]!) state = other;
    const path = new Uint8Array(run.length);
    for (let i = run.length - 1; i >= 0; i--) {
      path[i] = state;
      state = this.#before[i * count + state]!;
    }
    return path;
  }

  /** Values of the states of the first character; returns the states it may take. */
  #begin(code: number): Uint8Array {
    const listed = this.#readEmissions(code);
    for (const state of this.#allStates) this.#values[state] = this.#start[state]! + this.#emissions[state]!;
    return listed ?? this.#allStates;
  }

  /**
   * One character on: the values of all states that can follow.
   *
   * @param at where the states they came from are kept
   * @returns the states the character may take, in order
   */
  #step(previous: Uint8Array, code: number, at: number): Uint8Array {
    const values = this.#values;
    const following = this.#following.fill(-Infinity);
    const listed = this.#readEmissions(code);
    const emissions = this.#emissions;
    const before = this.#before;
    const to = this.#to;
    const logProbabilities = this.#logProbabilities;
    for (let i = 0; i < previous.length; i++) {
      const state = previous[i]!;
      const last = this.#firsts[state + 1]!;
      for (let edge = this.#firsts[state]!; edge < last; edge++) {
        const next = to[edge]!;
        const value = values[state]! + logProbabilities[edge]! + emissions[next]!;
        if (value < following[next]!) continue;
        following[next] = value;
        before[at + next] = state;
      }
    }
    this.#values = following;
    this.#following = values;
    const reached = (state: number) => following[state] !== -Infinity;
    const states = listed?.filter(reached);
    return states !== undefined && states.length > 0 ? states : this.#allStates.filter(reached);
  }

  /** Fills in the emission of a character in every state; returns the states it is listed with. */
  #readEmissions(code: number): Uint8Array | undefined {
    this.#emissions.fill(MIN);
    const character = this.#characters.get(code);
    if (character === undefined) return undefined;
    const { states, emissions, listed } = character;
    for (let i = 0; i < states.length; i++) this.#emissions[states[i]!] = emissions[i]!;
    return listed;
  }
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
    const states = columns[3]!.subarray(at, end);
    const marks = columns[5]!.subarray(at, end);
    const listed = states.filter((_, i) => marks[i] === 1);
    characters.set(code, { states, emissions, listed: listed.length > 0 ? listed : undefined });
    at = end;
  }
  return characters;
}
