import { type Tensor, tensor3d } from "@tensorflow/tfjs-core";
import { input, model as functionalModel, type LayersModel } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { encoderDecoder } from "./encoderDecoder.js";
import { greedyDecode } from "./greedyDecode.js";

/** A model that counts: after each symbol the next one, up to the number that comes in; then the end, 9. */
function counter(): LayersModel {
  const place = input({ shape: [1] });
  const model = functionalModel({ inputs: place, outputs: place });
  model.predict = (given) => {
    const [source, before] = (given as Tensor[]).map((tensor) => tensor.arraySync() as number[][]);
    const next = before!.map((row, index) =>
      row.map((symbol) => {
        const following = symbol + 1 > source![index]![0]! ? 9 : symbol + 1;
        return Array.from({ length: 10 }, (_, chance) => (chance === following ? 1 : 0));
      }),
    );
    return tensor3d(next);
  };
  return model;
}

describe("greedyDecode", () => {
  beforeAll(() => useBackend("cpu"));

  const source = { data: Int32Array.of(3, 1), shape: [2, 1] };

  it("takes the most likely symbol after the other up to the end of each row, or the largest length", async () => {
    const model = counter();
    expect(await greedyDecode(model, source, { start: 0, end: 9, maxlen: 8 })).toEqual([[1, 2, 3], [1]]);
    expect(await greedyDecode(model, source, { start: 0, end: 9, maxlen: 2 })).toEqual([[1, 2], [1]]);
  });

  it("leaves no tensor behind", async () => {
    const model = encoderDecoder({ inputSymbols: 6, outputSymbols: 12, units: 3, seed: 1 });
    const options = { start: 1, end: 2, maxlen: 4 };
    await greedyDecode(model, source, options);
    await expectNoTensorLeft(() => greedyDecode(model, source, options));
  });

  it("refuses wrong options and sources", async () => {
    await expect(greedyDecode(counter(), source, { start: 1, end: 2, maxlen: 0 })).rejects.toThrow(
      "greedyDecode: maxlen must be an integer of 1 or more, got 0.",
    );
    const flat = { data: Int32Array.of(3), shape: [1] };
    await expect(greedyDecode(counter(), flat, { start: 1, end: 2, maxlen: 3 })).rejects.toThrow(
      "greedyDecode: source.shape must be of rank 2, [batch, steps], got [1].",
    );
  });
});
