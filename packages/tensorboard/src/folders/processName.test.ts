import { processName as nameInBrowser } from "./processName.browser.js";
import { processName as nameInNode } from "./processName.node.js";

describe("processName", () => {
  it.each([
    ["a browser", nameInBrowser],
    ["Node", nameInNode],
  ])("has the two parts that names of event files have, in %s", (_, processName) => {
    expect(processName()).toMatch(/^[\w-]+\.\d+$/);
  });

  it("ends with the number of the process in Node", () => {
    expect(nameInNode()).toMatch(new RegExp(`\\.${process.pid}$`));
  });
});
