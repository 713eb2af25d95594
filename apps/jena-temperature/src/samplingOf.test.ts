import { samplingOf } from "./samplingOf.js";

describe("samplingOf", () => {
  it("gives 240 time steps and a target a day later, whatever the rows", () => {
    for (const sampling of [samplingOf(false), samplingOf(true), samplingOf(true, true), samplingOf(false, true)]) {
      expect(sampling.lookback / sampling.step).toBe(240);
      expect(sampling.delay / sampling.rowsAnHour).toBe(24);
    }
  });

  it("has the numbers of the slides on ten-minute rows", () => {
    expect(samplingOf(true)).toEqual({ rowsAnHour: 6, lookback: 1440, step: 6, delay: 144 });
    expect(samplingOf(true, true)).toMatchObject({ lookback: 720, step: 3 });
  });
});
