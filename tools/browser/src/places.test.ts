import { places } from "./places.js";

describe("places", () => {
  it("are the worker and the main thread of a built page, with and without isolation", () => {
    const built = places.filter(({ server }) => server === "build");
    const kinds = built.map(({ thread, isolated }) => `${thread} ${isolated}`);
    expect(kinds.sort()).toEqual(["window false", "window true", "worker false", "worker true"]);
  });

  it("have names of their own", () => {
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  });
});
