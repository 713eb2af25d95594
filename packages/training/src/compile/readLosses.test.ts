import { fittingCrossentropy } from "../losses/losses.js";
import { huber } from "../losses/regressionLosses.js";
import { checkLength, checkNames, isList, readLosses } from "./readLosses.js";

describe("readLosses", () => {
  it("gives each output its loss and its weight", () => {
    const read = readLosses({ b: huber({ delta: 2 }), a: "mse" }, [0.5, 2], ["a", "b"]);
    expect(read.map(({ name, weight, settings }) => [name, weight, settings?.delta])).toEqual([
      ["mean_squared_error", 0.5, undefined],
      ["huber", 2, 2],
    ]);
    expect(readLosses("mae", 3, ["a"])[0]!.weight).toBe(3);
    expect(readLosses("mae", undefined, ["a", "b"]).map(({ weight }) => weight)).toEqual([undefined, undefined]);
  });

  it("takes the crossentropy that fits the shapes, by its names in Keras", () => {
    for (const name of ["crossentropy", "CE"]) {
      expect(readLosses(name, undefined, ["a"])).toEqual([{ call: fittingCrossentropy, name: undefined }]);
    }
  });

  it("leaves an output without a loss, but not all of them", () => {
    for (const given of [["mse", null], { a: "mse", b: null }]) {
      expect(readLosses(given, undefined, ["a", "b"]).map(({ isAbsent }) => isAbsent)).toEqual([undefined, true]);
    }
    expect(() => readLosses([null, null], undefined, ["a", "b"])).toThrow(
      "compile: loss must be there for one output at least, got [null, null].",
    );
    expect(() => readLosses({ a: "mse" }, undefined, ["a", "b"])).toThrow(
      "compile: loss.b must be a name or a function, got undefined.",
    );
  });

  it("names the weight that is none", () => {
    expect(() => readLosses("mae", { a: 1 }, ["a", "b"])).toThrow(
      "compile: lossWeights.b must be a number, got undefined.",
    );
    expect(() => readLosses("mae", 2, ["a", "b"])).toThrow(
      "compile: lossWeights must be a list of 2, one for each output, got 2.",
    );
  });
});

describe("checkLength and checkNames", () => {
  it("refuse what does not go with the outputs", () => {
    expect(() => checkLength("loss", [1], ["a", "b"])).toThrow(
      "compile: loss must be a list of 2, one for each output",
    );
    expect(() => checkNames("loss", { c: 1 }, ["a"])).toThrow(
      'compile: each name in loss must be an output: a, got "c".',
    );
  });
});

describe("isList", () => {
  it("knows lists", () => {
    expect([isList([1]), isList({ a: 1 }), isList(1)]).toEqual([true, false, false]);
  });
});
