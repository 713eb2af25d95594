import { backendVariable } from "./backendVariable.browser.js";

describe("backendVariable in a browser", () => {
  it("names nothing, whatever stands in an environment", () => {
    process.env.SEQLOOM_BACKEND = "cpu";
    expect(backendVariable()).toBeUndefined();
    delete process.env.SEQLOOM_BACKEND;
  });
});
