import { commaSeparated } from "./commaSeparated.js";
import { parseSettings } from "./parseSettings.js";

const parse = (...argv: string[]) =>
  parseSettings({ name: "demo", about: "", help: {} }, { meals: commaSeparated() }, argv);

describe("commaSeparated", () => {
  it("keeps the words as they were given, and may be left out", () => {
    expect(parse("--meals", "大魯麵,自助餐").meals).toBe("大魯麵,自助餐");
    expect(parse().meals).toBeUndefined();
  });

  it("takes the commas of Chinese as well", () => {
    const pair = commaSeparated("two letters", (item) => item.length === 1);
    const given = (text: string) =>
      parseSettings({ name: "demo", about: "", help: {} }, { pair }, ["--pair", text]).pair;
    expect([given("A，B"), given("A、B")]).toEqual(["A，B", "A、B"]);
    expect(() => given("A；B")).toThrow("demo: --pair must be two letters, got ");
  });

  it("takes a number for a list of one value", () => {
    expect(parse("--meals", "3").meals).toBe("3");
  });
});
