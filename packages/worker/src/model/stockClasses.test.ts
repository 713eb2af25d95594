import { classMap, stockClasses } from "./stockClasses.js";

describe("stockClasses", () => {
  it("are tfjs's own, also once @seqloom/layers has put its own in their place", async () => {
    const before = stockClasses["Dense"];
    const { Dense } = await import("@seqloom/layers");
    expect(stockClasses["Dense"]).toBe(before);
    expect(before![0]).not.toBe(Dense);
  });
});

describe("classMap", () => {
  it("is the registry as it is now", async () => {
    const { LSTM } = await import("@seqloom/layers");
    expect(classMap()["LSTM"]![0]).toBe(LSTM);
  });

  // By that a layer of the caller is told from one of tfjs.
  it("has a table of options in each layer and model of @seqloom/layers", async () => {
    await import("@seqloom/layers");
    const isLayer = (given: unknown): boolean =>
      "apply" in (given as { prototype: object }).prototype &&
      "getWeights" in (given as { prototype: object }).prototype;
    const classes = Object.entries(classMap()).filter(
      ([name, [made]]) => made !== stockClasses[name]?.[0] && isLayer(made),
    );
    expect(classes.length).toBeGreaterThan(30);
    for (const [name, [made]] of classes) expect([name, "options" in made]).toEqual([name, true]);
    const stock = Object.entries(stockClasses).filter(([, [made]]) => isLayer(made));
    for (const [name, [made]] of stock) expect([name, "options" in made]).toEqual([name, false]);
  });
});
