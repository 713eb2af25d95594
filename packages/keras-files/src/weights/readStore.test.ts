import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { denseWeights } from "../testing/files.js";
import { readStore } from "./readStore.js";
import { fileStore } from "./store.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("readStore", () => {
  const model = () => sequential([dense({ units: 2, inputShape: [3], name: "score" })]);
  const read = (kernel: number[], bias?: number[]) =>
    readStore(fileStore(readHdf5(denseWeights(kernel, bias))), model());

  it("reads the weights of every layer", () => {
    expect(read([3, 2], [2]).map(({ numbers }) => numbers.shape)).toEqual([[3, 2], [2]]);
  });

  it("names the layer of a weight that is missing, one too many or of another shape", () => {
    expect(() => read([3, 2])).toThrow("the weight bias of layers/dense (score) is missing: 1 of 2 are in the file.");
    expect(() => read([4, 2], [2])).toThrow(
      "the weight kernel of layers/dense (score) must be of shape [3, 2], and is [4, 2] in the file.",
    );
    const unbiased = sequential([dense({ units: 2, inputShape: [3], useBias: false, name: "score" })]);
    const store = fileStore(readHdf5(denseWeights([3, 2], [2])));
    expect(() => readStore(store, unbiased)).toThrow("layers/dense (score) has 1 weights, and 2 are in the file.");
  });
});
