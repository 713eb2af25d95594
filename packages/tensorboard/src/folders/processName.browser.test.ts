import { processName } from "./processName.browser.js";

describe("processName in a browser", () => {
  it("has the two parts that names of event files have in Node", () => {
    expect(processName()).toBe("browser.0");
  });
});
