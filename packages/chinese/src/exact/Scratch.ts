/**
 * The working memory of a segmenter, kept from call to call so that cutting allocates nothing but its words.
 *
 * A text is worked on block by block; the arrays are as long as the longest block so far.
 */
export class Scratch {
  /** The UTF-16 units of the block. */
  codes = new Uint16Array(0);
  /** For each place of the block the score of the best way from there to the end, and where its first word ends. */
  scores = new Float64Array(0);
  next = new Int32Array(0);
  /** For each place the states that the best ways to the four states of the HMM came from. */
  before = new Uint8Array(0);

  /** Takes in the block of a text from `start` up to `end`, which does not belong to it. */
  load(text: string, start: number, end: number): void {
    const length = end - start;
    if (this.codes.length < length) this.#grow(Math.max(256, 2 * length));
    const { codes } = this;
    for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(start + i);
  }

  #grow(length: number): void {
    this.codes = new Uint16Array(length);
    this.scores = new Float64Array(length + 1);
    this.next = new Int32Array(length + 1);
    this.before = new Uint8Array(length);
  }
}
