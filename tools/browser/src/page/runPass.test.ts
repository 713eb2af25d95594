import { simpleRnnReference } from "@seqloom/kernels";
import { runPass } from "./runPass.js";

describe("runPass", () => {
  const call = {
    activation: "linear",
    ...{ batch: 1, steps: 1, features: 1, units: 1 },
    ...{ input: Float64Array.of(2), kernel: Float64Array.of(3), recurrentKernel: Float64Array.of(5) },
  } as const;

  it("names all that comes out: y = 3 x + 5 h", () => {
    const { output, ...others } = runPass(simpleRnnReference, call, { output: Float64Array.of(1) });
    expect(output).toEqual(Float64Array.of(6));
    expect(others).toEqual({
      "state 0": Float64Array.of(6),
      "gradient of input": Float64Array.of(3),
      "gradient of kernel": Float64Array.of(2),
      "gradient of recurrentKernel": Float64Array.of(0),
      "gradient of state 0": Float64Array.of(5),
    });
  });

  it("asks for a handle", () => {
    const forgetful = { ...call, keepState: false };
    const run = () => runPass(simpleRnnReference, forgetful, { output: Float64Array.of(1) });
    expect(run).toThrow("runPass: the forward pass gave no handle.");
  });
});
