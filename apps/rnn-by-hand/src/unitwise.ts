/** Calls a function for each unit with that unit's number of every vector, as NumPy's arithmetic does with arrays. */
export function unitwise<Vectors extends readonly (readonly number[])[]>(
  calculate: (...numbers: { [Place in keyof Vectors]: number }) => number,
  ...vectors: Vectors
): number[] {
  const numbersOf = (unit: number) => vectors.map((vector) => vector[unit]!) as { [Place in keyof Vectors]: number };
  return vectors[0]!.map((_, unit) => calculate(...numbersOf(unit)));
}
