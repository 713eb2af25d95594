import { examplesOf, findExamples } from "./examples.js";
import { projects } from "./projects.js";

const source = `
/**
 * Doubles.
 *
 * @param x a number
 * @example
 * const two = double(1);
 * two; // → 2
 *
 * double(  2); // → 4
 * @see https://example.org
 */
export function double(x: number) { return 2 * x; }

/** Counts. */
export class Counter {
  /**
   * One more.
   * @example
   * new Counter().next(); // → 1
   */
  next() { return 1; }

  /** @example new Counter().last; // → 0 */
  readonly last = 0;
}

/**
 * @example
 * PI; // → 3
 *
 * @example
 * PI + 1; // → 4
 */
export const PI = 3;
`;

describe("findExamples", () => {
  const found = findExamples(source);

  it("says what each is an example of", () => {
    expect(found.map(({ subject }) => subject)).toEqual(["double", "Counter.next", "Counter.last", "PI", "PI"]);
  });

  it("takes the code without the stars of the comment, blanks and all, up to the next tag", () => {
    expect(found[0]!.code).toBe("const two = double(1);\ntwo; // → 2\n\ndouble(  2); // → 4");
  });

  it("takes what stands on the line of the tag", () => {
    expect(found[2]!.code).toBe("new Counter().last; // → 0");
  });

  it("keeps several examples of one name apart", () => {
    expect(found.slice(3).map(({ code }) => code)).toEqual(["PI; // → 3", "PI + 1; // → 4"]);
  });
});

describe("examplesOf", () => {
  it("finds those of a package, with their files", () => {
    const [array] = projects("packages");
    expect(examplesOf(array!)).toContainEqual(
      expect.objectContaining({ file: "packages/array/src/arguments/readOptions.ts", subject: "readOptions" }),
    );
  });
});
