const DAY_MS = 86_400_000;

/** The date so many days later, or earlier with a negative number: 2 days after "2022-02-27" it is "2022-03-01". */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
