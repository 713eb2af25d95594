import { momentOf } from "./momentOf.js";

describe("momentOf", () => {
  it("gives one number to one moment, however it is written", () => {
    const noon = Date.UTC(2020, 0, 1, 12);
    const forms = ["2020-01-01 12:00", "2020-01-01 12:00:00", "2020-01-01T12:00:00Z", "2020-01-01 12:00:00.000000"];
    const zones = ["2020-01-01T20:00:00+08:00", "2020-01-01 07:30-0430", "2020-01-01T12:00+00:00"];
    expect([...forms, ...zones, new Date(noon)].map(momentOf)).toEqual(Array(8).fill(noon));
    expect(momentOf("2020-01-01")).toBe(Date.UTC(2020, 0, 1));
    expect(momentOf("0099-01-01")).toBe(Date.parse("0099-01-01T00:00:00Z"));
  });

  it("tells microseconds apart", () => {
    expect(momentOf("2020-01-01 12:00:00.000001")).toBeGreaterThan(momentOf("2020-01-01 12:00:00")!);
    expect(momentOf("2020-01-01 12:00:00.25")).toBe(Date.UTC(2020, 0, 1, 12, 0, 0, 250));
  });

  it.each([
    ...["2020-02-30", "2023-02-29", "2020-13-01", "2020-00-10", "2020-01-00", "1900-02-29"],
    ...["2020-01-01 24:00", "2020-01-01 12:60", "2020-01-01 12:00:60", "2020-01-01 12", "2020-01-01T12:00+15:00"],
    ...["2020-1-1", "2020/01/01", "2020-01-01 ", "", "noon", new Date(NaN), 20200101, null, undefined],
  ])("knows that %j is no date", (date) => {
    expect(momentOf(date)).toBeUndefined();
  });
});
