import { explainMissingBackend } from "./explainMissingBackend.js";

/** As tfjs's engine is made: a getter that throws until there is a backend. */
function engineClass() {
  return class Engine {
    started: object | undefined;
    get backend(): object {
      if (this.started === undefined) throw new Error("No backend found in registry.");
      return this.started;
    }
    async ready(): Promise<void> {
      await Promise.resolve(this.backend);
    }
  };
}

describe("explainMissingBackend", () => {
  it("says what to write where there is no backend, with tfjs's error as the cause", () => {
    const engine = new (engineClass())();
    explainMissingBackend(engine);
    let shown: unknown;
    try {
      void engine.backend;
    } catch (error) {
      shown = error;
    }
    expect(shown).toMatchObject({
      message:
        "TensorFlow.js has no backend yet: write `await useBackend();` (@seqloom/backend) before the first layer, model or tensor.",
      cause: { message: "No backend found in registry." },
    });
  });

  it("says so when a program waits until tfjs is ready", async () => {
    const engine = new (engineClass())();
    explainMissingBackend(engine);
    await expect(engine.ready()).rejects.toThrow("write `await useBackend();`");
  });

  it("leaves the backend that there is alone", async () => {
    const engine = new (engineClass())();
    explainMissingBackend(engine);
    engine.started = { name: "mine" };
    expect(engine.backend).toBe(engine.started);
    await expect(engine.ready()).resolves.toBeUndefined();
  });

  it("changes nothing when it is called again", () => {
    const engine = new (engineClass())();
    explainMissingBackend(engine);
    const before = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(engine), "backend");
    explainMissingBackend(engine);
    expect(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(engine), "backend")).toEqual(before);
  });
});
