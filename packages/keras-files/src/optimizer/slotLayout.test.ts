import { slotLayout } from "./slotLayout.js";

const order = (...given: Parameters<typeof slotLayout>) =>
  slotLayout(...given).map(({ kind, weight }) => `${given[1][kind]!}${weight}`);

describe("slotLayout", () => {
  it("has the order of Keras", () => {
    expect(order("Adam", ["m", "v", "vHat"], 2)).toEqual(["m0", "v0", "m1", "v1", "vHat0", "vHat1"]);
    expect(order("RMSprop", ["rms", "momentum", "mg"], 2)).toEqual([
      "rms0",
      "rms1",
      "momentum0",
      "momentum1",
      "mg0",
      "mg1",
    ]);
    expect(order("SGD", [], 2)).toEqual([]);
    expect(order("Lion", ["m", "average", "gradient_accumulator"], 2)).toEqual([
      "average0",
      "average1",
      "gradient_accumulator0",
      "gradient_accumulator1",
      "m0",
      "m1",
    ]);
  });
});
