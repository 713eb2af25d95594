import { FakeLayer, FakeTensor, fakeOperations } from "./testing/fakes.js";
import { isTfjsMerge, mergedMask } from "./mergedMask.js";

/** A merge layer as tfjs makes it. */
class Merge extends FakeLayer {
  constructor(
    readonly className: string,
    readonly axis = -1,
  ) {
    super("merge");
  }

  override getClassName(): string {
    return this.className;
  }

  mergeFunction(): void {}
}

const inputs = [new FakeTensor([1, 1, 2, 2, 3, 3], [3, 2]), new FakeTensor([4, 4, 5, 5, 6, 6], [3, 2])];
const first = new FakeTensor([1, 0, 0]);
const second = new FakeTensor([1, 1, 0]);
const maskOf = (merge: Merge, ...masks: (FakeTensor | null)[]) => mergedMask(fakeOperations, merge, inputs, masks)?.values; // prettier-ignore

describe("mergedMask", () => {
  // Keras 3.15.1: the masks of Add()([a, b]), Multiply, Average, Maximum and Minimum behind Masking.
  it.each(["Add", "Multiply", "Average", "Maximum", "Minimum"])("counts what any input of %s counts", (className) => {
    expect(maskOf(new Merge(className), first, second)).toEqual([1, 1, 0]);
    expect(maskOf(new Merge(className), first, null)).toBeUndefined();
  });

  it("counts all that a concatenated input without a mask has", () => {
    expect(maskOf(new Merge("Concatenate"), first, second)).toEqual([1, 1, 0]);
    expect(maskOf(new Merge("Concatenate"), first, null)).toEqual([1, 1, 1]);
    expect(maskOf(new Merge("Concatenate"), null, null)).toBeUndefined();
  });

  it("joins the masks where steps are joined", () => {
    expect(maskOf(new Merge("Concatenate", 0), first, second)).toEqual([1, 0, 0, 1, 1, 0]);
    expect(maskOf(new Merge("Concatenate", 0), first, null)).toEqual([1, 0, 0, 1, 1, 1]);
  });
});

describe("isTfjsMerge", () => {
  it("knows tfjs's classes by their method, and leaves the mask of Dot to itself", () => {
    expect(isTfjsMerge(new Merge("Add"))).toBe(true);
    expect(isTfjsMerge(new Merge("Dot"))).toBe(false);
    expect(isTfjsMerge(new FakeLayer("Add"))).toBe(false);
  });
});
