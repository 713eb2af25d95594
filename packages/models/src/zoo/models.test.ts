import { useBackend } from "@seqloom/backend";
import * as models from "./models.js";

beforeAll(() => useBackend("cpu"));

describe("list", () => {
  const { list, ...factories } = models;

  it("names every model that can be made, once", () => {
    expect(list().map(({ name }) => name)).toEqual(Object.keys(factories));
  });

  it.each(list().map((entry) => [entry.name, entry] as const))("tells the parameters of %s", (name, { parameters }) => {
    const make = factories[name as keyof typeof factories];
    const model = make();
    expect(model.countParams()).toBe(parameters);
    model.dispose();
  });
});
