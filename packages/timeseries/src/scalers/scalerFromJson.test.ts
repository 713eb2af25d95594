import { MinMaxScaler } from "./MinMaxScaler.js";
import { scalerFromJson } from "./scalerFromJson.js";
import { StandardScaler } from "./StandardScaler.js";

describe("scalerFromJson", () => {
  const rows = [[1, NaN], [3, NaN], [4, NaN]]; // prettier-ignore

  it("goes on fitting where the saved one stopped, NaN and counts for each feature included", () => {
    const saved = new StandardScaler().fit([[1, NaN], [3, 5]]); // prettier-ignore
    const read = scalerFromJson(JSON.stringify(saved)) as StandardScaler;
    expect(read.nSamplesSeen).toEqual(Float64Array.of(2, 1));
    expect(read.partialFit([[8, 9]]).toJSON()).toEqual(saved.partialFit([[8, 9]]).toJSON());
  });

  it("keeps the options", () => {
    const read = scalerFromJson(
      new MinMaxScaler({ featureRange: [0, 10], clip: true, columns: [0] }).fit(rows).toJSON(),
    );
    expect([...read.transform([[9, 3]]).data]).toEqual([10, 3]);
  });

  it("names what is missing or wrong", () => {
    const good = new MinMaxScaler().fit(rows).toJSON();
    const broken = (change: object) => () => scalerFromJson({ ...good, ...change });
    expect(() => scalerFromJson("{")).toThrow('scalerFromJson: json must be the JSON of a scaler, got "{".');
    expect(broken({ scaler: "Scaler" })).toThrow("scaler must be one of MinMaxScaler, StandardScaler, RobustScaler, MaxAbsScaler"); // prettier-ignore
    expect(broken({ state: null })).toThrow("state must be an object, got null.");
    expect(broken({ state: { ...good.state, featuresIn: 0 } })).toThrow(
      "state.featuresIn must be an integer of 1 or more",
    );
    expect(broken({ state: { ...good.state, scale: [1] } })).toThrow(
      "state.scale must be a list of 2 numbers, got [1].",
    );
    expect(broken({ state: { ...good.state, scale: null } })).toThrow(
      "state.scale must be a list of 2 numbers, got null.",
    );
    expect(broken({ options: { clip: 1 } })).toThrow("MinMaxScaler: clip must be true or false, got 1.");
  });
});
