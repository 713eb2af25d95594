import { WordVectorCollector } from "./WordVectorCollector.js";

describe("WordVectorCollector", () => {
  it("keeps the vectors of the vocabulary, in the order they come", () => {
    const collector = new WordVectorCollector(new Set(["cat", "mat", "dog"]), 2);
    collector.placeFor("mat")!.set([1, 2]);
    expect(collector.placeFor("the")).toBeUndefined();
    collector.placeFor("cat")!.set([3, 4]);
    const { words, vectors } = collector.finish();
    expect(words).toEqual(["mat", "cat"]);
    expect(vectors).toEqual({ data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] });
  });

  it("knows which words it wants, and how many were no text", () => {
    const collector = new WordVectorCollector(new Set(["cat"]), 1);
    expect([collector.wants("cat"), collector.wants("the")]).toEqual([true, false]);
    expect(new WordVectorCollector(undefined, 1).wants("the")).toBe(true);
    expect([collector.finish(3).invalidWords, collector.finish().invalidWords]).toEqual([3, 0]);
  });

  it("grows with the words", () => {
    const collector = new WordVectorCollector(undefined, 100);
    for (let i = 0; i < 5000; i++) collector.placeFor(`word${i}`)!.fill(i);
    const { vectors } = collector.finish();
    expect(vectors.shape).toEqual([5000, 100]);
    expect([vectors.data[0], vectors.data[499_999], vectors.data[250_050]]).toEqual([0, 4999, 2500]);
  });

  it("takes the first vector of a word that comes twice, and says so", () => {
    const collector = new WordVectorCollector(undefined, 1);
    collector.placeFor("a")!.set([1]);
    expect(collector.placeFor("a")).toBeUndefined();
    const vectors = collector.finish();
    expect([vectors.words, vectors.repeatedWords, vectors.get("a")]).toEqual([["a"], ["a"], Float32Array.of(1)]);
  });
});
