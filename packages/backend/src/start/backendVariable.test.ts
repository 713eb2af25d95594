import { backendVariable as variableInBrowser } from "./backendVariable.browser.js";
import { backendVariable as variableInNode } from "./backendVariable.node.js";

afterEach(() => void delete process.env.SEQLOOM_BACKEND);

describe.each([
  ["Node", variableInNode],
  ["a browser", variableInBrowser],
])("backendVariable in %s", (_, backendVariable) => {
  it.each([undefined, "", " "])("names nothing where SEQLOOM_BACKEND is %j", (value) => {
    if (value === undefined) delete process.env.SEQLOOM_BACKEND;
    else process.env.SEQLOOM_BACKEND = value;
    expect(backendVariable()).toBeUndefined();
  });
});

describe("backendVariable in Node alone", () => {
  it.each([
    ["cpu", "cpu"],
    [" node ", "node"],
  ])("reads SEQLOOM_BACKEND=%j as %j", (value, name) => {
    process.env.SEQLOOM_BACKEND = value;
    expect(variableInNode()).toBe(name);
  });
});

describe("backendVariable in a browser alone", () => {
  it("names nothing, whatever stands in an environment", () => {
    process.env.SEQLOOM_BACKEND = "cpu";
    expect(variableInBrowser()).toBeUndefined();
  });
});
