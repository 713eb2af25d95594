import { lazy } from "./lazy.js";

describe("lazy", () => {
  it("makes a value once, when it is first asked for", () => {
    let made = 0;
    const value = lazy(() => void made++);
    expect(made).toBe(0);
    expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
  });

  it("tries again where making failed", () => {
    let tries = 0;
    const value = lazy(() => {
      if (++tries === 1) throw new Error("not yet");
      return tries;
    });
    expect(value).toThrow("not yet");
    expect(value()).toBe(2);
  });
});
