/** Lunch of one day. */
export interface Meal {
  /** Year, month and day without leading zeros: `2020/1/31`. */
  readonly date: string;
  /** Name of the dish. */
  readonly meal: string;
}

/** The menu repeats every six days; 大魯麵 is followed by 自助餐 or 黃金炒飯, so one day is not enough to go by. */
const MENU = ["煎餃", "自助餐", "大魯麵", "自助餐", "黃金炒飯", "大魯麵"];
const DAYS = 31;

/**
 * The lunches of January 2020, the smallest data set of the course: 31 days that follow a menu of six days,
 * 煎餃 → 自助餐 → 大魯麵 → 自助餐 → 黃金炒飯 → 大魯麵. Two days decide the third.
 *
 * @returns 31 rows in order of date, made anew at each call
 *
 * @example
 * meals().length; // → 31
 * meals()[0]; // → { date: '2020/1/1', meal: '煎餃' }
 * meals().slice(2, 5).map(({ meal }) => meal); // → [ '大魯麵', '自助餐', '黃金炒飯' ]
 */
export function meals(): readonly Meal[] {
  return Array.from({ length: DAYS }, (_, day) => ({ date: `2020/1/${day + 1}`, meal: MENU[day % MENU.length]! }));
}
