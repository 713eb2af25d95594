import { configOptions } from "./configOptions.js";

describe("configOptions", () => {
  it("leaves out what the config left empty, and what tfjs adds while it loads", () => {
    expect(configOptions({ seed: null, gain: 0, name: "", customObjects: {} })).toEqual({ gain: 0, name: "" });
  });
});
