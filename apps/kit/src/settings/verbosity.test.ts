import { verbosity } from "./verbosity.js";

describe("verbosity", () => {
  const { isTTY } = process.stdout;
  afterEach(() => void (process.stdout.isTTY = isTTY));

  it.each([
    [true, 1],
    [false, 2],
  ])("is, on a terminal (%s), %d unless another is given", (terminal, expected) => {
    process.stdout.isTTY = terminal;
    const option = verbosity();
    expect(option).toMatchObject({ default: expected, allowed: "0, 1 or 2", required: false });
  });
});
