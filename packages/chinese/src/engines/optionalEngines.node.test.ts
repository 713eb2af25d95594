import { optionalEngines } from "./optionalEngines.node.js";

describe("optionalEngines in Node", () => {
  it.each(["node-rs", "nodejieba", "wasm"] as const)(
    "loads the package of %s or says what is missing",
    async (name) => {
      const loaded = await optionalEngines[name]().catch((error: Error) => error.message);
      if (typeof loaded === "string") {
        expect(loaded).toMatch(/npm (install|rebuild)/);
      } else {
        expect(loaded.version).toMatch(/^\d+\.\d+\.\d+/);
        expect(typeof loaded.start).toBe("function");
      }
    },
  );
});
