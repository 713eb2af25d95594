import { initializers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { glorotUniform } from "../initializers/GlorotUniform.js";
import { asMatrix, initializersOf } from "./kernelInitializers.js";

const drawn = (initializer: { apply(shape: number[]): { dataSync(): Iterable<number> } }, shape = [2, 3]) =>
  Array.from(initializer.apply(shape).dataSync());

beforeAll(async () => void (await useBackend("cpu")));

describe("initializersOf", () => {
  it("lets each kernel draw by itself, unless the initializer has a seed", () => {
    const [first, second] = initializersOf(glorotUniform(), 2, undefined);
    expect(drawn(first!)).not.toEqual(drawn(second!));
    const [one, other] = initializersOf(glorotUniform({ seed: 1 }), 2, undefined);
    expect(drawn(one!)).toEqual(drawn(other!));
    const ones = initializers.ones();
    expect(initializersOf(ones, 2, 3)).toEqual([ones, ones]);
  });

  it("draws by the seed of a layer and those behind it", () => {
    const [first, second] = initializersOf(glorotUniform(), 2, 2 ** 32 - 1);
    expect(drawn(first!)).toEqual(drawn(glorotUniform({ seed: 2 ** 32 - 1 })));
    expect(drawn(second!)).toEqual(drawn(glorotUniform({ seed: 0 })));
  });
});

describe("asMatrix", () => {
  it("counts the inputs in front and the outputs behind", () => {
    const kernel = asMatrix(glorotUniform({ seed: 1 }), 1).apply([4, 2, 3], "float32");
    expect(kernel.shape).toEqual([4, 2, 3]);
    expect(Array.from(kernel.dataSync())).toEqual(drawn(glorotUniform({ seed: 1 }), [4, 6]));
  });
});
