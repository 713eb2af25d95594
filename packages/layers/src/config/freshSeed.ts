/** A seed that differs from call to call, for where the user gave none. */
export function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
