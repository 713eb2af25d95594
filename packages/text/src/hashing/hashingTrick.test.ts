import { createHash } from "node:crypto";
import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { fnv1a } from "./fnv1a.js";
import { hashingTrick, type HashingTrickOptions, type WordHash } from "./hashingTrick.js";

interface Case {
  readonly text: string;
  readonly n: number;
  readonly hash: string;
  readonly options?: HashingTrickOptions;
  readonly ids: number[];
}

/** The hashes that the golden cases were made with, beside md5. */
const HASHES: Readonly<Record<string, WordHash>> = {
  crc32,
  length: (word) => Array.from(word).length,
  negative: (word) => -7 * Array.from(word).length,
  zero: () => 0,
};

/** The checksum of zip files over the UTF-8 bytes. */
function crc32(word: string): number {
  let rest = ~0;
  for (const byte of new TextEncoder().encode(word)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function testCases(cases: readonly Case[]): void {
  it.each(cases.map((given, i) => ({ i, ...given })))("gives Keras's numbers: $hash, n $n, text $i", (given) => {
    const hash = given.hash === "md5" ? "md5" : HASHES[given.hash]!;
    expect(hashingTrick(given.text, given.n, { ...given.options, hash })).toEqual(given.ids);
  });
}

describe("hashingTrick", () => {
  const fixture = readJson<{ hashingTrick: Case[] }>(join(import.meta.dirname, "../fixtures/words.json"));
  testCases(fixture.hashingTrick);
  describeGolden<typeof fixture>("text/words.json.gz", (golden) => testCases(golden.hashingTrick));

  it("hashes long words with md5 as Python does, int(md5(word).hexdigest(), 16) % (n - 1) + 1", () => {
    for (const length of [55, 56, 57, 63, 64, 65, 119, 120, 128]) {
      const word = "w".repeat(length);
      const hash = BigInt(`0x${createHash("md5").update(word).digest("hex")}`);
      expect(hashingTrick(word, 1001, { hash: "md5" })).toEqual([Number(hash % 1000n) + 1]);
    }
  });

  it("hashes with FNV-1a unless told otherwise, from 1 to n - 1", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]+$/)), fc.integer({ min: 2, max: 2 ** 40 }), (words, n) => {
        const numbers = hashingTrick(words.join(" "), n);
        expect(numbers).toEqual(words.map((word) => (fnv1a(word) % (n - 1)) + 1));
        expect(numbers.every((number) => number >= 1 && number < n)).toBe(true);
      }),
    );
  });

  it("takes words from an analyzer, as they are", () => {
    const hash = (word: string) => word.length;
    expect(hashingTrick("A,Bcd", 10, { hash, analyzer: (text) => text.split(",") })).toEqual([2, 4]);
  });

  it("takes hashes of any size", () => {
    expect(hashingTrick("a", 10, { hash: () => 10n ** 30n + 4n })).toEqual([6]); // 10^30 mod 9 = 1
    expect(hashingTrick("a", 10, { hash: () => -1n })).toEqual([9]);
  });

  it("names what is wrong", () => {
    expect(() => hashingTrick("a", 1)).toThrow("hashingTrick: n must be an integer of 2 or more, got 1.");
    expect(() => hashingTrick(7 as never, 5)).toThrow("hashingTrick: text must be a text, got 7.");
    expect(() => hashingTrick("a", 5, { hash: "sha1" as never })).toThrow(
      'hashingTrick: hash must be "fnv1a", "md5" or a function, got "sha1".',
    );
    expect(() => hashingTrick("a", 5, { hash: () => 0.5 })).toThrow(
      'hashingTrick: hash("a") must be an integer, got 0.5.',
    );
  });
});
