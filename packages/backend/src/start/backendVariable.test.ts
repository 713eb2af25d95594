import {
  backendVariable as variableInBrowser,
  kernelsVariable as kernelsInBrowser,
  strictVariable as strictInBrowser,
} from "./backendVariable.browser.js";
import {
  backendVariable as variableInNode,
  kernelsVariable as kernelsInNode,
  strictVariable as strictInNode,
} from "./backendVariable.node.js";

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

describe("strictVariable", () => {
  const before = process.env.SEQLOOM_STRICT;
  afterEach(() => {
    if (before === undefined) delete process.env.SEQLOOM_STRICT;
    else process.env.SEQLOOM_STRICT = before;
  });

  it("reads SEQLOOM_STRICT in Node alone", () => {
    process.env.SEQLOOM_STRICT = " 1 ";
    expect([strictInNode(), strictInBrowser()]).toEqual(["1", undefined]);
    process.env.SEQLOOM_STRICT = " ";
    expect(strictInNode()).toBeUndefined();
  });
});
