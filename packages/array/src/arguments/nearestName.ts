/**
 * The name that was probably meant by one that does not exist: in another spelling (`input_shape`), an alias (`lr`), with
 * a letter too many, too few, wrong or swapped, or its beginning.
 *
 * @param given the name that does not exist
 * @param names existing names, each with its aliases
 * @returns one of the names, or undefined if none is near
 *
 * @example
 * nearestName("input_shape", { inputShape: [], units: [] }); // → 'inputShape'
 * nearestName("lr", { learningRate: ["lr"] }); // → 'learningRate'
 * nearestName("color", { inputShape: [], units: [] }); // → undefined
 */
export function nearestName(
  given: string,
  names: Readonly<Record<string, readonly string[] | undefined>>,
): string | undefined {
  const wanted = plain(given);
  const known = Object.entries(names).flatMap(([name, others]) =>
    [name, ...(others ?? [])].map((spelling) => ({ name, spelling: plain(spelling) })),
  );
  const same = known.find(({ spelling }) => spelling === wanted);
  if (same) return same.name;
  const near = known
    .map(({ name, spelling }) => ({ name, apart: editsBetween(wanted, spelling), size: spelling.length }))
    .filter(({ apart, size }) => apart <= Math.min(3, Math.floor(Math.max(size, wanted.length) / 3)))
    .sort((a, b) => a.apart - b.apart)[0];
  if (near) return near.name;
  const begun = wanted.length < 3 ? [] : Object.keys(names).filter((name) => plain(name).startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}

/** A name without its capitals, hyphens and underscores: input_shape, input-shape and InputShape become inputshape. */
function plain(name: string): string {
  return name.replaceAll(/[_\s-]/g, "").toLowerCase();
}

/** Edit distance: letters put in, taken out, changed or swapped with the next one. */
function editsBetween(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : Infinity;
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
