/**
 * Places arrays one after the other in a block of memory. A layout is a function of a cursor: run once from address 0
 * it tells the size of the block, run again from the address of the block it tells where everything lies.
 */
export class Cursor {
  /** Address behind the last array, a multiple of 64. */
  end: number;

  constructor(start: number) {
    this.end = start;
  }

  /** Place for some float32. Returns its address. */
  floats(count: number): number {
    return this.bytes(count * 4);
  }

  /** Place for some bytes. Returns its address. */
  bytes(count: number): number {
    const address = this.end;
    this.end += Math.ceil(count / 64) * 64;
    return address;
  }
}
