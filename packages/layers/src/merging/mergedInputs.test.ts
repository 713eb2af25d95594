import { useBackend } from "@seqloom/backend";
import { expectInputsAsTape, type GivenInput, stepsOfInputs } from "../testing/inputsRun.js";
import { add } from "./Add.js";
import { average } from "./Average.js";
import { fillGradient, mergedInputs } from "./mergedInputs.js";
import { maximum } from "./Maximum.js";
import { minimum } from "./Minimum.js";
import { multiply } from "./Multiply.js";
import { subtract } from "./Subtract.js";

/** An input of numbers of its own. */
function given(shape: number[], seed: number, mask?: number[]): GivenInput {
  const size = shape.reduce((a, b) => a * b, 1);
  return { x: Array.from({ length: size }, (_, i) => Math.sin(i * seed + seed)), shape, ...(mask && { mask }) };
}

const masks = [[1, 0, 1, 1], [0, 0, 1, 1], [1, 0, 0, 1]]; // prettier-ignore
const three = [1, 2, 3].map((seed) => given([2, 2, 3], seed));
const masked = three.map((input, i) => ({ ...input, mask: masks[i]! }));
const layers = { add, average, multiply, maximum, minimum };

describe("mergedInputs", () => {
  beforeAll(async () => void (await useBackend()));

  describe.each(Object.entries(layers))("%s", (_, make) => {
    it("is as by the tape", () => expectInputsAsTape(() => make(), { inputs: three }));
    it("spreads inputs", () => {
      expectInputsAsTape(() => make(), { inputs: [given([2, 2, 3], 1), given([2, 3], 2), given([2, 1, 1], 3)] });
    });
    it("takes masks", () => expectInputsAsTape(() => make(), { inputs: masked }));
    it("takes some masks", () => expectInputsAsTape(() => make(), { inputs: [masked[0]!, three[1]!, masked[2]!] }));
  });

  it("takes a difference", () => expectInputsAsTape(() => subtract(), { inputs: three.slice(1) }));

  it("says which masks it does not take", () => {
    const inputs = [given([2, 2, 3], 1), given([2, 1, 3], 2, [1, 0])];
    expect(stepsOfInputs(add(), { inputs })).toBe("its inputs have masks, and other numbers of steps");
    expect(mergedInputs).toBeInstanceOf(Function);
  });
});

describe("fillGradient", () => {
  it("adds up what one number has stood for", () => {
    const gradient = { values: new Float32Array(2) };
    fillGradient({ gradient } as never, Int32Array.of(0, 0, 1), 3, (i) => i + 1);
    expect(Array.from(gradient.values)).toEqual([3, 3]);
  });
});
