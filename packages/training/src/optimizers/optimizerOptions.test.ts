import { readOptions } from "@seqloom/array";
import * as tables from "./optimizerOptions.js";

describe("tables of optimizers", () => {
  const defaults = (table: Parameters<typeof readOptions>[1]) => {
    const { useEma, emaMomentum, ...own } = readOptions("test", table, {});
    expect([useEma, emaMomentum]).toEqual([false, 0.99]);
    return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  };
  const [learningRate, epsilon, initialAccumulatorValue] = [0.001, 1e-7, 0.1];
  const betas = { beta1: 0.9, beta2: 0.999, epsilon };

  it("have the defaults of Keras 3.15", () => {
    expect(defaults(tables.sgdOptions)).toEqual({ learningRate: 0.01, momentum: 0, nesterov: false });
    expect(defaults(tables.rmspropOptions)).toEqual({ learningRate, rho: 0.9, momentum: 0, epsilon, centered: false });
    expect(defaults(tables.adamOptions)).toEqual({ learningRate, ...betas, amsgrad: false });
    expect(defaults(tables.adamwOptions)).toEqual({ learningRate, ...betas, amsgrad: false, weightDecay: 0.004 });
    expect(defaults(tables.nadamOptions)).toEqual({ learningRate, ...betas });
    expect(defaults(tables.adagradOptions)).toEqual({ learningRate, initialAccumulatorValue, epsilon });
    expect(defaults(tables.adadeltaOptions)).toEqual({ learningRate, rho: 0.95, epsilon });
    expect(defaults(tables.adamaxOptions)).toEqual({ learningRate, ...betas });
    expect(defaults(tables.lionOptions)).toEqual({ learningRate, beta1: 0.9, beta2: 0.99 });
    expect(defaults(tables.ftrlOptions)).toEqual({
      learningRate,
      learningRatePower: -0.5,
      initialAccumulatorValue,
      l1RegularizationStrength: 0,
      l2RegularizationStrength: 0,
      l2ShrinkageRegularizationStrength: 0,
      beta: 0,
    });
  });

  it("refuse what Keras refuses", () => {
    expect(() => readOptions("lion", tables.lionOptions, { beta1: 0 })).toThrow(
      "lion: beta1 must be a number above 0, up to 1, got 0.",
    );
    expect(() => readOptions("ftrl", tables.ftrlOptions, { initialAccumulatorValue: -1 })).toThrow(
      "ftrl: initialAccumulatorValue must be a number of 0 or more, got -1.",
    );
  });
});
