/**
 * The items of a list that somebody typed, without blanks around them: separated by commas, full-width ones or 、.
 *
 * @example
 * itemsOf("大魯麵，自助餐"); // → [ '大魯麵', '自助餐' ]
 */
export function itemsOf(text: string): string[] {
  return text.split(/[,，、]/).map((item) => item.trim());
}
