import { kernelsChoice } from "./kernelsChoice.js";

describe("kernelsChoice", () => {
  it("is that of the call, or for auto that of the variable", () => {
    expect(kernelsChoice("auto", undefined)).toEqual({ choice: "auto", argument: "kernels" });
    expect(kernelsChoice("auto", "wasm")).toEqual({ choice: "wasm", argument: "SEQLOOM_KERNELS" });
    expect(kernelsChoice("native", "wasm")).toEqual({ choice: "native", argument: "kernels" });
  });

  it("names the variable where it names none", () => {
    expect(() => kernelsChoice("auto", "gpu")).toThrow(
      'useBackend: SEQLOOM_KERNELS must be one of "auto", "wasm", "native", got "gpu".',
    );
  });
});
