import { checkDate } from "./checkDate.js";

describe("checkDate", () => {
  it.each(["2022-01-03", "3/1/2022", "Jan. 3 2022", "111/01/03"])("takes %s", (answer) => {
    expect(checkDate(answer, {})).toBe(true);
  });

  it("says at once that a day does not exist", () => {
    expect(checkDate("32/13/2022", {})).toMatch(/^must be a date that exists, .*, got "32\/13\/2022"\.$/);
    expect(checkDate("32/13/2022", { language: "zh-TW" })).toMatch(/^必須是存在的日期，.*卻是 "32\/13\/2022"。$/);
    expect(checkDate("", {})).toMatch(/^must be a date/);
  });

  it("wants a day behind the first one", () => {
    expect(checkDate("2022-01-04", { after: "2022-01-03" })).toBe(true);
    expect(checkDate("2022-01-03", { after: "3/1/2022" })).toBe("must be later than 2022-01-03, got 2022-01-03.");
    expect(checkDate("2021-12-31", { after: "2022-01-03", language: "zh-TW" })).toBe(
      "要在 2022-01-03 之後，卻是 2021-12-31。",
    );
  });
});
