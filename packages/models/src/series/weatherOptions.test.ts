import { readOptions } from "@seqloom/array";
import { WEATHER_MODEL_OPTIONS, weatherDropoutOptions } from "./weatherOptions.js";

describe("WEATHER_MODEL_OPTIONS", () => {
  it("has the 14 measurements of Jena", () => {
    expect(readOptions("test", WEATHER_MODEL_OPTIONS, {})).toMatchObject({ features: 14, units: 32 });
  });
});

describe("weatherDropoutOptions", () => {
  it("has the rates that it is given as defaults", () => {
    const read = (options: object) => readOptions("test", weatherDropoutOptions(0.1, 0.5), options);
    expect(read({})).toMatchObject({ features: 14, dropout: 0.1, recurrentDropout: 0.5 });
    expect(() => read({ dropout: 1 })).toThrow("test: dropout must be a number from 0 to 0.99, got 1.");
  });
});
