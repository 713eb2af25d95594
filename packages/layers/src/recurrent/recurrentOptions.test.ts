import { RECURRENT_OPTIONS, SEQUENCE_OPTIONS } from "./recurrentOptions.js";
import { UNIT_OPTIONS } from "./unitOptions.js";

describe("SEQUENCE_OPTIONS", () => {
  it("has Keras's defaults", () => {
    const defaults = Object.entries(SEQUENCE_OPTIONS).map(([name, option]) => [name, option.default]);
    expect(Object.fromEntries(defaults)).toMatchObject({
      returnSequences: false,
      returnState: false,
      goBackwards: false,
      stateful: false,
      unroll: false,
      zeroOutputForMask: false,
      activityRegularizer: null,
    });
  });
});

describe("RECURRENT_OPTIONS", () => {
  it("is what a step and what a sequence may be told", () => {
    const names = [...Object.keys(UNIT_OPTIONS), ...Object.keys(SEQUENCE_OPTIONS)];
    expect(Object.keys(RECURRENT_OPTIONS).sort()).toEqual(names.sort());
  });
});
