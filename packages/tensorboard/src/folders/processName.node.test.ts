import { processName } from "./processName.node.js";

describe("processName in Node", () => {
  it("is made of the host and the process", () => {
    expect(processName()).toMatch(new RegExp(`^[\\w-]+\\.${process.pid}$`));
  });
});
