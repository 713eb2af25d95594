import { flag } from "./flag.js";

describe("flag", () => {
  it("writes a setting's name in kebab case", () => {
    expect(["seed", "learningRate", "asOnSlide"].map(flag)).toEqual(["--seed", "--learning-rate", "--as-on-slide"]);
  });
});
