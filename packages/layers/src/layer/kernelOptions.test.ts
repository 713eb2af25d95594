import { Conv1D } from "../convolution/Conv1D.js";
import { Dense } from "../core/Dense.js";
import type { KernelOptions } from "./kernelOptions.js";

const LAYERS = {
  Dense: (options: KernelOptions) => new Dense({ units: 2, ...options }),
  Conv1D: (options: KernelOptions) => new Conv1D({ filters: 2, kernelSize: 1, ...options }),
};

describe.each(Object.entries(LAYERS))("the kernel options of %s", (name, make) => {
  it("are Keras's by default", () => {
    const config = make({}).getConfig();
    expect(config).toMatchObject({
      activation: "linear",
      useBias: true,
      kernelRegularizer: null,
      biasConstraint: null,
    });
    expect(config.kernelInitializer).toMatchObject({ className: "GlorotUniform" });
    expect(config.biasInitializer).toMatchObject({ className: "Zeros" });
  });

  it("are written into the config", () => {
    expect(make({ activation: "relu", useBias: false }).getConfig()).toMatchObject({
      activation: "relu",
      useBias: false,
    });
  });

  it("are refused where they are wrong", () => {
    expect(() => make({ useBias: 1 as unknown as boolean })).toThrow(`${name}: useBias must be true or false, got 1.`);
    expect(() => make({ seed: -1 })).toThrow(`${name}: seed must be an integer from 0 to 4294967295, got -1.`);
  });
});
