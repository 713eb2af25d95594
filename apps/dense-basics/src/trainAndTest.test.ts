import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { texts } from "./texts.js";
import { trainAndTest } from "./trainAndTest.js";

beforeAll(() => useBackend("cpu"));

describe("trainAndTest", () => {
  it("hands the parts of the bundle on, and compares with the most frequent class of the training set", async () => {
    const model = sequential([dense({ units: 1, activation: "sigmoid", inputShape: [1], kernelInitializer: "ones" })]);
    compile(model, { optimizer: "sgd", loss: "binary_crossentropy", metrics: ["accuracy"] });
    const samples = { x: { data: Float64Array.of(-9, 9, 8, 7), shape: [4, 1] }, y: Int32Array.of(0, 1, 1, 1) };
    const bundles: unknown[] = [];
    const run: Parameters<typeof trainAndTest>[0]["training"]["run"] = async (fit, bundle) => {
      bundles.push({ name: bundle?.name, labels: bundle?.labels });
      return { history: await fit({ callbacks: [], onWarning: () => undefined }), seconds: 2 };
    };
    const log = import.meta.jest.spyOn(console, "log").mockImplementation(() => undefined);
    const judged: object[] = [];
    const verdict = (result: object) => Promise.resolve(void judged.push(result));
    const settings = {
      text: texts.en,
      training: { run },
      report: { verdict },
      epochs: 1,
      seed: 1,
      steps: false,
      verbose: 0,
      unscaled: false,
    } as const;
    const trial = { part: "toy", model, labels: ["no", "yes"], train: samples, test: samples, batchSize: 4 } as const;
    const figures = await trainAndTest(settings, trial);
    const printed = log.mock.calls.map(([line]) => String(line)).join("\n");
    log.mockRestore();
    expect(bundles).toEqual([{ name: "toy", labels: ["no", "yes"] }]);
    expect(figures).toMatchObject({ toyAcc: 1, toySeconds: 2 });
    expect(printed).toContain("75.00 %"); // of the baseline
    expect(printed).not.toContain("Keras"); // which trained 50 epochs
    expect(judged).toEqual([{ key: "toyAcc", value: 1, baseline: 0.75, keras: undefined }]);
  });
});
