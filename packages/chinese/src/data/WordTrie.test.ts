import fc from "fast-check";
import { BRANCHES, NONE, pairOf, ROOT, slotOf, TAG, VALUE, WordTrie } from "./WordTrie.js";

describe("WordTrie", () => {
  it("has a node for each word and for what it begins with", () => {
    const trie = new WordTrie(3);
    const node = trie.add("甲乙丙");
    expect([trie.find("甲乙丙"), trie.child(trie.child(trie.child(ROOT, 0x7532), 0x4e59), 0x4e19)]).toEqual([
      node,
      node,
    ]);
    expect([trie.find("甲"), trie.find("甲乙")]).not.toContain(NONE);
    expect([trie.find("乙"), trie.find("甲丙"), trie.find("甲乙丙丁")]).toEqual([NONE, NONE, NONE]);
    expect([trie.nodes, trie.first[0x7532], trie.first[0x4e59]]).toEqual([3, trie.find("甲"), NONE]);
  });

  it("knows pairs and first characters without a look into the large table", () => {
    const trie = new WordTrie(3);
    trie.add("甲乙丙");
    trie.setValue(trie.add("甲"), 5);
    const isSet = (pair: number) => ((trie.pairs[pair >>> 5]! >>> pair) & 1) === 1;
    expect(isSet(pairOf(0x7532, 0x4e59))).toBe(true);
    expect(isSet(pairOf(0x4e59, 0x4e19))).toBe(false);
    expect([trie.firstValues[0x7532], trie.firstValues[0x4e59]]).toEqual([5, 0]);
    const branches = ["甲", "甲乙", "甲乙丙"].map((word) => (trie.slots[trie.find(word) + TAG]! & BRANCHES) !== 0);
    expect(branches).toEqual([true, true, false]);
    expect(trie.slots[slotOf(ROOT, 0x7532, trie.shift)]).not.toBe(NONE);
  });

  it("finds every word with its value, however often it grew", () => {
    const words = fc.uniqueArray(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 200 });
    fc.assert(
      fc.property(words, (list) => {
        const trie = new WordTrie(0);
        for (const [i, word] of list.entries()) {
          const node = trie.add(word);
          trie.setValue(node, i + 1); // behind add, which may have moved the nodes
          trie.setTag(node, (i + 1) % 7);
        }
        expect(list.map((word) => trie.slots[trie.find(word) + VALUE])).toEqual(list.map((_, i) => i + 1));
        expect(list.map((word) => trie.tag(trie.find(word)))).toEqual(list.map((_, i) => (i + 1) % 7));
        expect(trie.nodes).toBe(new Set(list.flatMap(beginnings)).size);
      }),
    );
  });
});

function beginnings(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1));
}
