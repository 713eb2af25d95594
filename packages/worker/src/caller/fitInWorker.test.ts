import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { fit, type FitOptions } from "@seqloom/training";
import { free, nets, weightsOf } from "../testing/nets.js";
import { fitInWorker } from "./fitInWorker.js";

const quiet = { verbose: 0, batchSize: 7, seed: 3 } as const;

describe.each(["wasm", "cpu"] as const)("fitInWorker on %s", (backend) => {
  beforeAll(() => useBackend(backend));

  const cases: readonly [keyof typeof nets, FitOptions][] = [
    ["simpleRnn", { epochs: 3, validationSplit: 0.25 }],
    ["lstm", { epochs: 3, validationSplit: 0.25, validationFreq: 2 }],
    ["embedding", { epochs: 2, classWeight: { 0: 1, 1: 2 }, shuffle: false }],
    ["outputs", { epochs: 2 }],
  ];

  it.each(cases)(
    "gives the history and the weights of fit, bit for bit, and goes on as it does: %s",
    async (name, options) => {
      await expectNoTensorLeft(async () => {
        const { make, x, y } = nets[name];
        const [model, other] = [make(), make()];
        const own = { ...quiet, ...options };
        const history = await fitInWorker(model, x, y, own);
        expect(history).toEqual(await fit(other, x, y, own));
        expect(weightsOf(model)).toEqual(weightsOf(other));
        expect(await fit(model, x, y, own)).toEqual(await fit(other, x, y, own));
        expect(weightsOf(model)).toEqual(weightsOf(other));
        free(model);
        free(other);
      });
    },
  );
});
