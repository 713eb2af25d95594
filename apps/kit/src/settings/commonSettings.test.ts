import { readOptions } from "@seqloom/array";
import { commonSettings } from "./commonSettings.js";

describe("commonSettings", () => {
  it("are all usable without being given", () => {
    const { verbose, ...others } = readOptions("demo", commonSettings(), {});
    expect(others).toEqual({
      seed: 1,
      dataDir: undefined,
      quick: false,
      steps: false,
      demo: false,
      json: undefined,
      logdir: undefined,
      backup: undefined,
      save: undefined,
      load: undefined,
      seeds: undefined,
      out: undefined,
      plot: undefined,
      open: false,
    });
    expect(verbose).toBe(process.stdout.isTTY ? 1 : 2);
  });
});
