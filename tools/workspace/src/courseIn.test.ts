import { courseIn } from "./courseIn.js";
import { apps } from "./projects.js";

describe("courseIn", () => {
  it("gives deck, minutes and data in either language, for every app", () => {
    const [lunch] = apps();
    expect(courseIn("en", lunch!)).toEqual(["RNN", "< 1", "shipped"]);
    expect(courseIn("zh-TW", lunch!)).toEqual(["循環神經網路", "< 1", "內建"]);
    for (const app of apps()) expect([...courseIn("en", app), ...courseIn("zh-TW", app)]).not.toContain("");
  });
});
