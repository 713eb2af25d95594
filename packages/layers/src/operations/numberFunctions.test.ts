import { eluOf, leakyReluOf, NUMBER_FUNCTIONS } from "./numberFunctions.js";

const names = Object.keys(NUMBER_FUNCTIONS) as (keyof typeof NUMBER_FUNCTIONS)[];

describe("NUMBER_FUNCTIONS", () => {
  it.each(names)("has the slope of %s", (name) => {
    const { value, slope } = NUMBER_FUNCTIONS[name];
    for (const x of [-5.3, -1.7, -0.2, 0.3, 1.1, 4.9, 7]) {
      const numeric = (value(x + 1e-4) - value(x - 1e-4)) / 2e-4;
      expect(slope(x, value(x))).toBeCloseTo(numeric, name === "gelu" ? 2 : 5); // the error of its erf has jumps
    }
  });

  it("keeps its form far from zero", () => {
    expect(NUMBER_FUNCTIONS.softplus.value(1000)).toBe(1000);
    expect(NUMBER_FUNCTIONS.silu.value(-1000)).toBeCloseTo(0, 10);
    expect(NUMBER_FUNCTIONS.gelu.value(50)).toBe(50);
  });
});

describe("eluOf", () => {
  it("comes near to -alpha", () => expect(eluOf(0.5).value(-40)).toBeCloseTo(-0.5, 12));
});

describe("leakyReluOf", () => {
  it("has a slope below zero", () => expect([-2, 2].map(leakyReluOf(0.3).value)).toEqual([-0.6, 2]));
});
