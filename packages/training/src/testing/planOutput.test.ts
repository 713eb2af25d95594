import { planOutput } from "./planOutput.js";

describe("planOutput", () => {
  it("has the numbers, room for as many slopes, and the mask if there is one", () => {
    const place = planOutput([1, 2], [1, 2], [1]);
    expect(place.shape).toEqual([1, 2]);
    expect(place.numbers.values).toEqual(Float32Array.of(1, 2));
    expect(place.gradient!.values).toEqual(Float32Array.of(0, 0));
    expect(place.mask).toEqual(Uint8Array.of(1));
    expect(planOutput([1], [1]).mask).toBeNull();
  });
});
