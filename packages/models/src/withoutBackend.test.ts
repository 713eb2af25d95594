import { models } from "./index.js";

type Zoo = Readonly<Record<string, () => unknown>>;

// No test of this file starts a backend.
describe("the models in a program without useBackend()", () => {
  it.each(models.list().map(({ name }) => name))("tell what to write: %s", (name) => {
    expect((models as unknown as Zoo)[name]).toThrow(
      "TensorFlow.js has no backend yet: write `await useBackend();` (@seqloom/backend)",
    );
  });
});
