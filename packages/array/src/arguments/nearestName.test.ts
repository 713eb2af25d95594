import fc from "fast-check";
import { nearestName } from "./nearestName.js";

const names = {
  units: [],
  inputShape: [],
  batchInputShape: [],
  returnSequences: [],
  returnState: [],
  learningRate: ["lr"],
  useBias: ["bias"],
  l2: [],
};

describe("nearestName", () => {
  it.each([
    ["input_shape", "inputShape"],
    ["INPUT-SHAPE", "inputShape"],
    ["lr", "learningRate"],
    ["LR", "learningRate"],
    ["bias", "useBias"],
    ["unit", "units"],
    ["uints", "units"],
    ["return_sequence", "returnSequences"],
    ["returnStates", "returnState"],
    ["learningrat", "learningRate"],
    ["learning", "learningRate"],
    ["batchShape", undefined],
    ["return", undefined],
    ["l1", undefined],
    ["toString", undefined],
    ["", undefined],
  ])("takes %s for %s", (given, meant) => {
    expect(nearestName(given, names)).toBe(meant);
  });

  it("finds a name of seven letters and more with any one letter changed, put in or taken out", () => {
    const long = Object.keys(names).filter((name) => name.length > 6);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.constantFrom("", "x", "qy"), (name, where, letters) => {
        const place = where % name.length;
        const wrong = name.slice(0, place) + letters + name.slice(place + 1);
        expect(nearestName(wrong, names)).toBe(name);
      }),
    );
  });
});
