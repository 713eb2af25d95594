import { MaxAbsScaler } from "./MaxAbsScaler.js";
import { MinMaxScaler } from "./MinMaxScaler.js";
import { RobustScaler } from "./RobustScaler.js";
import { StandardScaler } from "./StandardScaler.js";

describe("PartialScaler", () => {
  const pieces = [[[1, 8]], [[3, 2], [-4, 6]], [[0, 0]]]; // prettier-ignore
  const scalers = Object.entries({ MaxAbsScaler, MinMaxScaler, StandardScaler });

  it.each(scalers)("%s knows after several pieces what fit knows after all rows", (_, Scaler) => {
    const scaler = new Scaler();
    expect(scaler.nSamplesSeen).toBe(0);
    for (const piece of pieces) scaler.partialFit(piece);
    expect(scaler.nSamplesSeen).toBe(4);
    const whole = new Scaler().fit(pieces.flat());
    const [scaled, expected] = [scaler.transform(pieces.flat()), whole.transform(pieces.flat())];
    expected.data.forEach((value, i) => expect(scaled.data[i]).toBeCloseTo(value, 6));
  });

  it.each(scalers)("%s forgets at fit what it knew", (_, Scaler) => {
    const scaler = new Scaler().partialFit(pieces[1]!).fit(pieces[0]!);
    expect(scaler.toJSON()).toEqual(new Scaler().fit(pieces[0]!).toJSON());
  });

  it.each(scalers)("%s wants the same features in each piece", (name, Scaler) => {
    expect(() => new Scaler().partialFit([[1, 2]]).partialFit([[1]])).toThrow(
      `${name}.partialFit: features of rows must be 2, as many as were fitted, got 1.`,
    );
  });

  it("is not what RobustScaler is, which takes all rows at once", () => {
    expect(new RobustScaler()).not.toHaveProperty("partialFit");
    expect(new RobustScaler().fit([[1]]).toJSON().state).not.toHaveProperty("nSamplesSeen");
  });
});
