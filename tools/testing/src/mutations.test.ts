import { edited, mutations } from "./mutations.js";

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

  it("says which changes made each copy", () => {
    for (const { edits, bytes: damaged } of mutations(bytes, { count: 300, seed: 6 })) {
      expect(edited(bytes, JSON.parse(JSON.stringify(edits)) as typeof edits)).toEqual(damaged);
    }
  });

  it("writes lengths far beyond the file", () => {
    const texts = [...mutations(bytes, { count: 300, seed: 5 })].map((each) => new TextDecoder().decode(each.bytes));
    expect(texts.some((text) => text.startsWith("99999999999 words"))).toBe(true);
    expect(texts.some((text) => text.includes(", 4294967295 of"))).toBe(true);
  });
});

describe("edited", () => {
  it("takes bytes out and puts others in, one change after the other", () => {
    const file = Uint8Array.of(1, 2, 3, 4);
    expect([...edited(file, [[1, 2, "ff"], [0, 0, "0001"]])]).toEqual([0, 1, 1, 255, 4]); // prettier-ignore
    expect([...edited(file, [[2, 2, ""]])]).toEqual([1, 2]);
    expect([...file]).toEqual([1, 2, 3, 4]);
  });
});
