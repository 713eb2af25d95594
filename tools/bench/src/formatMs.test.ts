import { formatMs } from "./formatMs.js";

describe("formatMs", () => {
  it("shows about three digits", () => {
    expect([0.624, 9.514, 33.14, 1250.4].map(formatMs)).toEqual(["0.62", "9.51", "33.1", "1250"]);
  });
});
