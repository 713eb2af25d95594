import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import { Orthogonal, orthogonal } from "./Orthogonal.js";

beforeAll(async () => void (await useBackend("cpu")));

/** Expects the rows (or the columns, if there are fewer) to stand at right angles with length `gain`. */
function expectOrthogonal(values: ArrayLike<number>, [rows, columns]: readonly [number, number], gain: number): void {
  const at = rows <= columns ? (i: number, k: number) => i * columns + k : (i: number, k: number) => k * columns + i;
  for (let i = 0; i < Math.min(rows, columns); i++) {
    for (let j = 0; j <= i; j++) {
      let product = 0;
      for (let k = 0; k < Math.max(rows, columns); k++) product += values[at(i, k)]! * values[at(j, k)]!;
      expect(Math.abs(product - (i === j ? gain ** 2 : 0))).toBeLessThan(4e-7 * gain ** 2); // float32; Keras: 3.6e-7
    }
  }
}

describe("Orthogonal", () => {
  it.each([
    [4, 4],
    [3, 9],
    [9, 3],
    [1, 1],
    [1, 6],
  ] as const)("fills [%d, %d] with rows or columns at right angles", (rows, columns) => {
    const weight = orthogonal({ seed: 1 }).apply([rows, columns]);
    expect(weight.shape).toEqual([rows, columns]);
    expectOrthogonal(weight.dataSync(), [rows, columns], 1);
  });

  describeGolden<{ orthogonal: { shape: number[]; gain: number; flattened: [number, number] }[] }>(
    "training/initializers.json.gz",
    ({ orthogonal: cases }) => {
      it.each(cases)(
        "takes the axes of $shape together as Keras does, with gain $gain",
        ({ shape, gain, flattened }) => {
          const weight = orthogonal({ gain, seed: 2 }).apply(shape);
          expect(weight.shape).toEqual(shape);
          expectOrthogonal(weight.dataSync(), flattened, gain);
        },
      );
    },
  );

  it("takes the axes in front of the last together", () => {
    expectOrthogonal(orthogonal({ gain: 0.5, seed: 3 }).apply([3, 4, 6]).dataSync(), [12, 6], 0.5);
  });

  it("fills the recurrent kernel of an LSTM(128), for which tfjs takes seconds (npm run bench -- orthogonal)", () => {
    const weight = orthogonal({ seed: 1 }).apply([128, 512]);
    expectOrthogonal(weight.dataSync().slice(-20 * 512), [20, 512], 1); // the last rows, which had most before them
  });

  it("gives one seed the same numbers, to the last bit, on every backend", async () => {
    await useBackend("wasm");
    const onWasm = Array.from(orthogonal({ seed: 7 }).apply([5, 6]).dataSync());
    await useBackend("cpu");
    expect(Array.from(orthogonal({ seed: 7 }).apply([5, 6]).dataSync())).toEqual(onWasm);
  });

  it("becomes what the layers of tfjs take for the name and for the class in a config", () => {
    const stock = layers.gru({ units: 2, recurrentInitializer: "orthogonal" });
    expect(stock.getConfig().recurrentInitializer).toEqual({
      className: "Orthogonal",
      config: { seed: null, gain: 1 },
    });
    const given = layers.dense({ units: 2, kernelInitializer: orthogonal({ gain: 2, seed: 4 }) });
    expect(given.getConfig().kernelInitializer).toEqual({ className: "Orthogonal", config: { seed: 4, gain: 2 } });
    expect(Orthogonal.fromConfig(Orthogonal, { seed: null, gain: 3 }).getConfig()).toEqual({ seed: null, gain: 3 });
  });

  it("refuses a vector and a wrong gain", () => {
    expect(() => orthogonal().apply([3])).toThrow("Orthogonal: shape must be of two axes or more, got [3].");
    expect(() => orthogonal({ gain: NaN })).toThrow("Orthogonal: gain must be a number, got NaN.");
  });
});
