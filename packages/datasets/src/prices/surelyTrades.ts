const DAY_MS = 86_400_000;
const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];
/** Holidays of Taiwan by month and day, and the year since when; those around the tomb sweeping, 2 to 6 April, move. */
const HOLIDAYS: readonly (readonly [month: number, day: number, since: number])[] = [
  ...([[1, 1], [2, 28], [4, 2], [4, 3], [4, 4], [4, 5], [4, 6], [5, 1], [10, 10]] as const).map(([month, day]) => [month, day, 0] as const), // prettier-ignore
  ...(
    [
      [9, 28],
      [10, 25],
      [12, 25],
    ] as const
  ).map(([month, day]) => [month, day, 2025] as const),
];
/** Holidays by the lunar calendar: dragon boats, mid-autumn. */
const LUNAR_HOLIDAYS = ["5-5", "8-15"];
/** Around the lunar New Year nothing is traded: days 24 to 30 of the last month, 1 to 5 of the first. */
const [LAST_MONTH_FROM, FIRST_MONTH_TO] = [24, 5];

const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });

/**
 * Whether Taiwan's exchange surely trades on a day: neither a Saturday or Sunday, nor a holiday, nor a Monday or Friday beside
 * one, on which it may be closed. Typhoons are not known beforehand.
 *
 * @param time midnight of the day, in milliseconds since 1970-01-01
 */
export function surelyTrades(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  if (weekday === SUNDAY || weekday === SATURDAY || isHoliday(time)) return false;
  const besides = weekday === MONDAY || weekday === FRIDAY;
  return !(besides && (isHoliday(time - DAY_MS) || isHoliday(time + DAY_MS)));
}

function isHoliday(time: number): boolean {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (HOLIDAYS.some(([ofMonth, ofDay, since]) => month === ofMonth && day === ofDay && year >= since)) return true;
  const parts = lunar.formatToParts(time);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const [lunarMonth, lunarDay] = [part("month"), Number(part("day"))]; // a leap month is 4bis, and has no holiday
  const isNewYear =
    lunarMonth === "12" ? lunarDay >= LAST_MONTH_FROM : lunarMonth === "1" && lunarDay <= FIRST_MONTH_TO;
  return isNewYear || LUNAR_HOLIDAYS.includes(`${lunarMonth}-${lunarDay}`);
}
