import { kernelsChoice } from "./kernelsChoice.js";

describe("kernelsChoice", () => {
  const before = process.env.SEQLOOM_KERNELS;
  beforeEach(() => void delete process.env.SEQLOOM_KERNELS);
  afterAll(() => {
    if (before !== undefined) process.env.SEQLOOM_KERNELS = before;
  });

  it("is that of the call, or for auto that of the variable", () => {
    expect(kernelsChoice("auto")).toEqual({ choice: "auto", argument: "kernels" });
    process.env.SEQLOOM_KERNELS = "wasm";
    expect(kernelsChoice("auto")).toEqual({ choice: "wasm", argument: "SEQLOOM_KERNELS" });
    expect(kernelsChoice("native")).toEqual({ choice: "native", argument: "kernels" });
  });

  it("names the variable where it names none", () => {
    process.env.SEQLOOM_KERNELS = "gpu";
    expect(() => kernelsChoice("auto")).toThrow(
      'useBackend: SEQLOOM_KERNELS must be one of "auto", "wasm", "native", got "gpu".',
    );
  });
});
