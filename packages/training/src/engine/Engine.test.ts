import { defaultEngine, ENGINES } from "./Engine.js";

describe("defaultEngine", () => {
  const before = process.env.SEQLOOM_ENGINE;
  afterEach(() => {
    if (before === undefined) delete process.env.SEQLOOM_ENGINE;
    else process.env.SEQLOOM_ENGINE = before;
  });

  it("is that of the environment", () => {
    for (const engine of ENGINES) {
      process.env.SEQLOOM_ENGINE = engine;
      expect(defaultEngine()).toBe(engine);
    }
    process.env.SEQLOOM_ENGINE = "steam";
    const otherwise = defaultEngine();
    delete process.env.SEQLOOM_ENGINE;
    expect(defaultEngine()).toBe(otherwise);
  });
});

describe("ENGINES", () => {
  it("has the names of the option", () => expect(ENGINES).toEqual(["auto", "plan", "tape"]));
});
