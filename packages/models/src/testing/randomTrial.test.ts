import { useBackend } from "@seqloom/backend";
import { randomTrial } from "./randomTrial.js";

describe("randomTrial", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("is the same for one seed, and of many kinds for many", () => {
    const classesOf = (seed: number) => {
      const { make, y } = randomTrial(seed);
      const model = make();
      expect("shape" in y && y.shape.slice(1)).toEqual(model.outputs[0]!.shape.slice(1));
      const classes = model.layers.map((layer) => layer.getClassName());
      model.dispose();
      return classes.join();
    };
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const kinds = seeds.map(classesOf);
    expect(seeds.map(classesOf)).toEqual(kinds);
    expect(new Set(kinds).size).toBeGreaterThan(10);
  });
});
