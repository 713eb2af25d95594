import { dateText, momentText } from "./dateText.js";

const moment = Date.UTC(2020, 2, 5, 9, 30, 15);
const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000];

describe("dateText", () => {
  it("is as exact as the steps need, in UTC", () => {
    const steps = [SECOND, HOUR, DAY, 31 * DAY, 366 * DAY];
    expect(steps.map((step) => dateText(moment, step))).toEqual([
      ...["09:30:15", "03-05 09:30", "2020-03-05", "2020-03", "2020"],
    ]);
  });
});

describe("momentText", () => {
  it("leaves midnight and whole minutes out", () => {
    expect(momentText(Date.UTC(2020, 2, 5))).toBe("2020-03-05");
    expect(momentText(Date.UTC(2020, 2, 5, 9, 30))).toBe("2020-03-05 09:30");
    expect(momentText(moment)).toBe("2020-03-05 09:30:15");
  });
});
