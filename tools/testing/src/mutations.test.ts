import { mutations } from "./mutations.js";

const bytes = new TextEncoder().encode("12 words, 345 of them long");

describe("mutations", () => {
  it("gives the same copies for the same seed, and others for another", () => {
    const all = (seed: number) => [...mutations(bytes, { count: 50, seed })].map(({ what }) => what);
    expect(all(1)).toEqual(all(1));
    expect(all(1)).not.toEqual(all(2));
  });

  it("damages in every way, leaves the file itself alone, and takes files of one byte", () => {
    const copy = bytes.slice();
    const whats = [...mutations(bytes, { count: 900, seed: 3 })].map(({ what }) => what.split(" ")[0]);
    expect([...new Set(whats)].sort()).toEqual(["cut", "flipped", "put", "took", "wrote", "zeroed"]);
    expect(bytes).toEqual(copy);
    expect([...mutations(Uint8Array.of(7), { count: 900, seed: 4 })]).toHaveLength(900);
  });

  it("writes lengths far beyond the file", () => {
    const texts = [...mutations(bytes, { count: 300, seed: 5 })].map((each) => new TextDecoder().decode(each.bytes));
    expect(texts.some((text) => text.startsWith("99999999999 words"))).toBe(true);
    expect(texts.some((text) => text.includes(", 4294967295 of"))).toBe(true);
  });
});
