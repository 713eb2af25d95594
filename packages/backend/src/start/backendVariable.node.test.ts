import { backendVariable } from "./backendVariable.node.js";

describe("backendVariable in Node", () => {
  afterEach(() => void delete process.env.SEQLOOM_BACKEND);

  it.each([
    ["cpu", "cpu"],
    [" node ", "node"],
    ["", undefined],
  ])("reads SEQLOOM_BACKEND=%j as %j", (value, name) => {
    process.env.SEQLOOM_BACKEND = value;
    expect(backendVariable()).toBe(name);
  });

  it("names nothing when it is not set", () => {
    delete process.env.SEQLOOM_BACKEND;
    expect(backendVariable()).toBeUndefined();
  });
});
