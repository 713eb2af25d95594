import { customObject, registerCustomObjects } from "./customObjects.js";

describe("registerCustomObjects", () => {
  it("makes functions known by their names, the last one of a name", () => {
    const first = (): never => undefined as never;
    const second = (): never => undefined as never;
    expect(customObject("steep")).toBeUndefined();
    registerCustomObjects({ steep: first });
    registerCustomObjects({ steep: second });
    expect(customObject("steep")).toBe(second);
  });

  it("refuses what is no function", () => {
    expect(() => registerCustomObjects({ steep: 3 } as never)).toThrow(
      "registerCustomObjects: steep must be a function or a class, got 3.",
    );
  });
});

describe("customObject", () => {
  it("is undefined for a name that nobody registered", () => {
    expect(customObject("toString")).toBeUndefined();
  });
});
