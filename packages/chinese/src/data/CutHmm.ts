import { FIRST_HAN, LAST_HAN } from "./characters.js";
import { doubles, type Packed, VarintReader } from "./packed.js";

/** jieba's log probability of an event that never occurred; adding to it changes nothing. */
const MIN = -3.14e100;

/** The states of a character: it begins a word, stands inside one, ends one, is one; in the order of their letters. */
const BEGIN = 0;
const END = 1;
const MIDDLE = 2;
const SINGLE = 3;

type State = "B" | "E" | "M" | "S";

interface Meta {
  readonly start: Readonly<Record<State, number>>;
  readonly transition: Readonly<Record<State, Partial<Record<State, number>>>>;
}

/**
 * The hidden Markov model of jieba's finalseg: finds words in characters that the dictionary does not join.
 *
 *     V(0, y) = start(y) + emission(y, c0)
 *     V(t, y) = max over x before y of  V(t - 1, x) + transition(x, y) + emission(y, ct)
 *
 * Only these come before: B: E S, E: B M, M: B M, S: E S. The last state is E or S. Of equal values the state with the
 * larger letter wins; that is no rare case, since rare characters, many Traditional ones, have no emission at all.
 */
export class CutHmm {
  readonly #start: Readonly<Record<State, number>>;
  readonly #transition: Meta["transition"];
  /** Emissions of the four states, character by character. */
  readonly #emission = new Float64Array(4 * (LAST_HAN - FIRST_HAN + 1)).fill(MIN);

  constructor({ meta, columns }: Packed<Meta>) {
    this.#start = meta.start;
    this.#transition = meta.transition;
    const values = doubles(columns[0]!);
    // The columns are in jieba's order of the states.
    for (const [place, state] of [BEGIN, MIDDLE, END, SINGLE].entries()) {
      this.#readEmission(state, columns[1 + 2 * place]!, columns[2 + 2 * place]!, values);
    }
  }

  /**
   * Cuts a run of Chinese characters into words.
   *
   * @param codes UTF-16 units, the run from `start` up to `end`
   * @param before working memory, as long as the codes
   * @param ends gets the ends of the words, counted in `codes`, from place `count` on
   * @returns how many ends there are now
   */
  cut(codes: Uint16Array, start: number, end: number, before: Uint8Array, ends: Int32Array, count: number): number {
    let state = this.#forward(codes, start, end, before);
    // Backwards through the states: a word ends where the state is E or S. The ends come in reverse order.
    let last = count;
    for (let i = end - 1; i >= start; i--) {
      if ((state & 1) === 1) ends[last++] = i + 1; // E and S are odd
      state = (before[i]! >> (2 * state)) & 3;
    }
    for (let i = count, j = last - 1; i < j; i++, j--) {
      const swapped = ends[i]!;
      ends[i] = ends[j]!;
      ends[j] = swapped;
    }
    return last;
  }

  /** Fills `before`: two bits for each state, the state it came from. Returns the last state. */
  #forward(codes: Uint16Array, start: number, end: number, before: Uint8Array): number {
    const emission = this.#emission;
    const { B, E, M, S } = this.#transition;
    const [be, bm, eb, es] = [B.E!, B.M!, E.B!, E.S!];
    const [me, mm, sb, ss] = [M.E!, M.M!, S.B!, S.S!];
    let at = 4 * (codes[start]! - FIRST_HAN);
    let b = this.#start.B + emission[at]!;
    let e = this.#start.E + emission[at + 1]!;
    let m = this.#start.M + emission[at + 2]!;
    let s = this.#start.S + emission[at + 3]!;
    for (let i = start + 1; i < end; i++) {
      at = 4 * (codes[i]! - FIRST_HAN);
      // The emission is added before the comparison, as in jieba: it may swallow the difference.
      const eToB = e + eb + emission[at]!;
      const sToB = s + sb + emission[at]!;
      const bToE = b + be + emission[at + 1]!;
      const mToE = m + me + emission[at + 1]!;
      const bToM = b + bm + emission[at + 2]!;
      const mToM = m + mm + emission[at + 2]!;
      const eToS = e + es + emission[at + 3]!;
      const sToS = s + ss + emission[at + 3]!;
      const sBeforeB = sToB >= eToB;
      const mBeforeE = mToE >= bToE;
      const mBeforeM = mToM >= bToM;
      const sBeforeS = sToS >= eToS;
      b = sBeforeB ? sToB : eToB;
      e = mBeforeE ? mToE : bToE;
      m = mBeforeM ? mToM : bToM;
      s = sBeforeS ? sToS : eToS;
      // S is 3 and E 1; M is 2 and B 0: two bits at the places of B, E, M, S.
      before[i] = (sBeforeB ? 3 : 1) | (mBeforeE ? 2 << 2 : 0) | (mBeforeM ? 2 << 4 : 0) | (sBeforeS ? 3 << 6 : 1 << 6);
    }
    return s >= e ? SINGLE : END;
  }

  #readEmission(state: number, characters: Uint8Array, places: Uint8Array, values: Float64Array): void {
    const gaps = new VarintReader(characters);
    const place = new VarintReader(places);
    for (let code = gaps.next(); ; code += gaps.next()) {
      const value = values[place.next()]!;
      if (code >= FIRST_HAN && code <= LAST_HAN) this.#emission[4 * (code - FIRST_HAN) + state] = value;
      if (gaps.atEnd) return;
    }
  }
}
