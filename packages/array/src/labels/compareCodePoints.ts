/**
 * Orders texts by code point, as Python, pandas and scikit-learn sort them; for `sort`.
 *
 * JavaScript's own order goes by UTF-16 units, where a character beyond U+FFFF (😀, 𠮷) comes before U+E000 to U+FFFF (～).
 *
 * @returns below 0 if `a` comes first, above 0 if `b` does, 0 for equal texts
 *
 * @example
 * ["😀", "～", "b", "a"].sort(compareCodePoints); // → [ 'a', 'b', '～', '😀' ]
 */
export function compareCodePoints(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length) {
    const [x, y] = [a.codePointAt(i)!, b.codePointAt(i)!];
    if (x !== y) return x - y;
    i += x > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
