import { useBackend } from "@seqloom/backend";
import { SeededInitializer } from "./SeededInitializer.js";

beforeAll(async () => void (await useBackend("cpu")));

class Draws extends SeededInitializer {
  static readonly className = "Draws";

  protected override fill(shape: readonly number[], random: { next(): number }): Float32Array {
    return Float32Array.from({ length: shape.reduce((product, size) => product * size, 1) }, () => random.next());
  }
}

describe("SeededInitializer", () => {
  const numbers = (initializer: Draws) => Array.from(initializer.apply([2, 3]).dataSync());

  it("gives the same numbers for the same seed, and others for another", () => {
    expect(numbers(new Draws(1))).toEqual(numbers(new Draws(1)));
    expect(numbers(new Draws(1))).not.toEqual(numbers(new Draws(2)));
  });

  it("draws a seed for each object that was given none, and keeps it, as Keras does", () => {
    const initializer = new Draws(undefined);
    expect(numbers(initializer)).toEqual(numbers(initializer));
    expect(numbers(initializer)).not.toEqual(numbers(new Draws(undefined)));
    expect(initializer.getConfig()).toEqual({ seed: null });
  });

  it("refuses a shape that is not all there, and another type of numbers", () => {
    expect(() => new Draws(1).apply([null, 3])).toThrow(
      "Draws: shape must be made of integers of 1 or more, got [null, 3].",
    );
    expect(() => new Draws(1).apply([2, 3], "int32")).toThrow('Draws: dtype must be "float32", got "int32".');
  });
});
