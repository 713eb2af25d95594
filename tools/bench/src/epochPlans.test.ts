import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projects } from "@seqloom/workspace";
import { EPOCH_PLANS } from "./epochPlans.js";

describe("EPOCH_PLANS", () => {
  it("name apps that there are, and models that the program for Keras has", () => {
    const program = readFileSync(join(import.meta.dirname, "../python/epoch_keras.py"), "utf8");
    const apps = projects("apps").map(({ name }) => name);
    for (const { name, app } of EPOCH_PLANS) {
      expect(apps).toContain(app);
      expect(program).toContain(`"${name}": lambda:`);
    }
  });
});
