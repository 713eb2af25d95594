import { freshSeed, seededRandom, setRandomSeed } from "@seqloom/array";
import { windowRandom } from "./windowRandom.js";

const draw = (seed?: number, shuffle = true) => windowRandom({ seed, shuffle }).next();

describe("windowRandom", () => {
  it("goes by the seed 0 before setRandomSeed is called, and by its seeds afterwards", () => {
    expect(draw()).toBe(seededRandom(0).next());
    const after = (seed: number) => {
      setRandomSeed(seed);
      return [draw(), draw()];
    };
    expect(after(1)).toEqual(after(1));
    expect(after(1)[0]).not.toBe(after(1)[1]);
    expect(after(2)).not.toEqual(after(1));
  });

  it("goes by a seed of its own, and takes none for windows in their order", () => {
    setRandomSeed(1);
    const next = freshSeed();
    setRandomSeed(1);
    expect(draw(5)).toBe(seededRandom(5).next());
    draw(undefined, false);
    expect(freshSeed()).toBe(next);
  });
});
