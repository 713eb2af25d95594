import { crossing } from "./crossing.js";

describe("crossing", () => {
  it("finds the first epoch at which the curves have changed places, in either direction", () => {
    expect(crossing([0.3, 0.2, 0.1], [0.2, 0.18, 0.15])).toBe(3);
    expect(crossing([0.1, 0.2], [0.2, 0.18])).toBe(2);
  });

  it("finds none where one curve stays above the other", () => {
    expect(crossing([0.3, 0.2], [0.2, 0.1])).toBeUndefined();
    expect(crossing([], [])).toBeUndefined();
  });
});
