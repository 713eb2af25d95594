import { mistakes } from "./mistakes.js";

describe("mistakes", () => {
  it("are ArgumentErrors, as a console shows them", async () => {
    const shown = Object.values(await mistakes());
    expect(shown).toHaveLength(3);
    for (const text of shown) expect(text).toMatch(/^ArgumentError: \S+: \w+ must be .*, got .*\.$/);
  });
});
