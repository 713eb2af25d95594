import { argumentsWithSeed } from "./runWithSeed.js";

describe("argumentsWithSeed", () => {
  it("leaves out what only one run may write or open, with and without values", () => {
    const argv = ["--seeds", "3", "--model=gru", "--logdir", "--backup", "b", "--json=a.json", "--open", "--quick"];
    expect(argumentsWithSeed(argv, 2)).toEqual(["--model=gru", "--quick", "--seed", "2", "--verbose", "0"]);
  });

  it("keeps texts that look like nothing of these", () => {
    expect(argumentsWithSeed(["--text", "a seed", "--lang", "en"], 5).slice(0, 4)).toEqual([
      "--text",
      "a seed",
      "--lang",
      "en",
    ]);
  });
});
