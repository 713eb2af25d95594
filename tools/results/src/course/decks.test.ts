import { courseRows } from "./courseRows.js";
import { decks } from "./decks.js";

describe("decks", () => {
  it("have examples, each of them", () => {
    expect(new Set(courseRows.map(({ deck }) => deck))).toEqual(new Set(Object.values(decks)));
  });
});
