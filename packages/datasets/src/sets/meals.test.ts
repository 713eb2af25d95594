import { describeData } from "@seqloom/testing";
import { meals } from "./meals.js";
import { readCsv } from "../tables/readCsv.js";

describe("meals", () => {
  it("has a row for each day of January 2020, in order", () => {
    const rows = meals();
    expect(rows.map(({ date }) => date)).toEqual(Array.from({ length: 31 }, (_, day) => `2020/1/${day + 1}`));
  });

  it("begins with the menu of the course slide", () => {
    const firstWeek = ["煎餃", "自助餐", "大魯麵", "自助餐", "黃金炒飯", "大魯麵", "煎餃"];
    expect(
      meals()
        .slice(0, 7)
        .map(({ meal }) => meal),
    ).toEqual(firstWeek);
  });

  it("lets two days decide the third, which one day does not", () => {
    const names = meals().map(({ meal }) => meal);
    const followers = (days: number) => {
      const seen = new Map<string, Set<string>>();
      for (let day = days; day < names.length; day++) {
        const before = names.slice(day - days, day).join();
        seen.set(before, (seen.get(before) ?? new Set()).add(names[day]!));
      }
      return [...seen.values()].map((meals) => meals.size);
    };
    expect(Math.max(...followers(1))).toBe(2);
    expect(Math.max(...followers(2))).toBe(1);
  });

  it("gives rows of one's own: a change of them reaches no other caller", () => {
    Object.assign(meals()[0]!, { meal: "粥" });
    expect(meals()[0]!.meal).toBe("煎餃");
  });

  describeData("cnchi/Meals.csv", (path) => {
    it("equals the file of the course, row for row", async () => {
      const table = await readCsv(path);
      const [dates, names] = [table.column("Date"), table.column("Meal")];
      expect(meals()).toEqual(dates.map((date, row) => ({ date, meal: names[row] })));
    });
  });
});
