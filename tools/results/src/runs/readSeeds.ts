/** Seeds of `--seeds 1,2,3`; undefined for anything but whole numbers from 1. */
export function readSeeds(text: string): readonly number[] | undefined {
  const seeds = text.split(",").map((part) => (/^\s*[1-9]\d*\s*$/.test(part) ? Number(part) : undefined));
  return seeds.every((seed) => seed !== undefined) ? seeds : undefined;
}
