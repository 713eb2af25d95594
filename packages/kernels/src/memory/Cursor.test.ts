import { Cursor } from "./Cursor.js";

describe("Cursor", () => {
  it("places arrays one after the other, each on a line of the cache", () => {
    const cursor = new Cursor(640);
    expect([cursor.floats(3), cursor.bytes(65), cursor.floats(0), cursor.floats(16)]).toEqual([640, 704, 832, 832]);
    expect(cursor.end).toBe(896);
  });
});
