import fc from "fast-check";
import { MersenneTwister } from "./MersenneTwister.js";

function seeded(seed: number | number[]): MersenneTwister {
  const generator = new MersenneTwister();
  generator.seed(seed);
  return generator;
}

describe("MersenneTwister", () => {
  it("draws the first words of mt19937ar.out, the authors' own test", () => {
    const generator = seeded([0x123, 0x234, 0x345, 0x456]);
    const words = Array.from({ length: 5 }, () => generator.word());
    expect(words).toEqual([1067595299, 955945823, 477289528, 4107218783, 4228976476]);
  });

  it("draws 4123659995 as the 10000th word of seed 5489, as the C++ standard asks of mt19937", () => {
    const generator = seeded(5489);
    for (let i = 1; i < 10_000; i++) generator.word();
    expect(generator.word()).toBe(4123659995);
  });

  it("keeps integers up to and including the largest, one word and two", () => {
    const maxima = fc.oneof(fc.nat(10), fc.integer({ min: 0, max: 2 ** 53 - 1 }), fc.constant(2 ** 32), fc.nat());
    fc.assert(
      fc.property(maxima, (max) => {
        const generator = seeded(1);
        const drawn = Array.from({ length: 10 }, () => generator.upTo(max));
        expect(drawn.every((value) => Number.isInteger(value) && value >= 0 && value <= max)).toBe(true);
      }),
    );
    const generator = seeded(2);
    expect(new Set(Array.from({ length: 200 }, () => generator.upTo(5))).size).toBe(6);
  });

  it("uses up no word for the only integer up to 0", () => {
    const generator = seeded(3);
    expect(generator.upTo(0)).toBe(0);
    expect(generator.word()).toBe(seeded(3).word());
  });
});
