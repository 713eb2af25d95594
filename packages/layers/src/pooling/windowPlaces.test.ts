import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { windowPlaces } from "./windowPlaces.js";

describe("windowPlaces", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("gives what stands at each place of the windows", () => {
    const places = (strides: number, padding: "valid" | "same" | "causal", size = 2, dilationRate = 1) =>
      windowPlaces(tf.tensor3d([1, 2, 3, 4, 5], [1, 5, 1]), { size, strides, dilationRate, padding }, 0).map((place) =>
        Array.from(place.dataSync()),
      );
    expect(places(1, "valid")).toEqual([
      [1, 2, 3, 4],
      [2, 3, 4, 5],
    ]);
    expect(places(2, "same")).toEqual([
      [1, 3, 5],
      [2, 4, 0],
    ]);
    expect(places(3, "valid", 1)).toEqual([[1, 4]]);
    expect(places(1, "causal", 2, 2)).toEqual([
      [0, 0, 1, 2, 3],
      [1, 2, 3, 4, 5],
    ]);
  });
});
