import {
  backendVariable as variableInBrowser,
  kernelsVariable as kernelsInBrowser,
} from "./backendVariable.browser.js";
import { backendVariable as variableInNode, kernelsVariable as kernelsInNode } from "./backendVariable.node.js";

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

describe("kernelsVariable", () => {
  const before = process.env.SEQLOOM_KERNELS;
  afterEach(() => {
    if (before === undefined) delete process.env.SEQLOOM_KERNELS;
    else process.env.SEQLOOM_KERNELS = before;
  });

  it("reads SEQLOOM_KERNELS in Node alone", () => {
    process.env.SEQLOOM_KERNELS = " native ";
    expect([kernelsInNode(), kernelsInBrowser()]).toEqual(["native", undefined]);
    process.env.SEQLOOM_KERNELS = " ";
    expect(kernelsInNode()).toBeUndefined();
  });
});
