/** Symbols around the words: padding, the start and the end of what is written. */
export const MARKS = ["", "<start>", "<end>"] as const;

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" ");
const TEENS = "seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** All symbols that go out, by their ids. */
export const WORDS: readonly string[] = [...MARKS, ...UNITS, ...TEENS, ...TENS, "hundred"];

/** The English name of a number from 0 to 999, in words: 342 is three hundred forty two. */
export function nameOf(number: number): string[] {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const front = hundreds > 0 ? [UNITS[hundreds]!, "hundred"] : [];
  if (rest === 0 && hundreds > 0) return front;
  if (rest < 20) return [...front, [...UNITS, ...TEENS][rest]!];
  const ones = rest % 10;
  return [...front, TENS[Math.floor(rest / 10) - 2]!, ...(ones > 0 ? [UNITS[ones]!] : [])];
}

/** The digits of numbers as ids, [batch, 3]: 0 is padding, a digit is one more than itself. */
export function digitIds(numbers: readonly number[]): { data: Int32Array; shape: number[] } {
  const rows = numbers.map((number) => [...String(number)].map((digit) => Number(digit) + 1));
  return { data: Int32Array.from(rows.flatMap((row) => [...row, 0, 0].slice(0, 3))), shape: [numbers.length, 3] };
}

/** The names of numbers as ids, [batch, 5], with a start in front or an end behind, and padding. */
export function nameIds(numbers: readonly number[], mark: "start" | "end"): { data: Int32Array; shape: number[] } {
  const rows = numbers.map((number) => {
    const ids = nameOf(number).map((word) => WORDS.indexOf(word));
    const marked = mark === "start" ? [1, ...ids] : [...ids, 2];
    return [...marked, 0, 0, 0, 0].slice(0, 5);
  });
  return { data: Int32Array.from(rows.flat()), shape: [numbers.length, 5] };
}
