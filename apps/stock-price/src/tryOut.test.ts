import { useBackend } from "@seqloom/backend";
import { setRandomSeed } from "@seqloom/layers";
import { TimeseriesGenerator } from "@seqloom/timeseries";
import { compile, rmsprop } from "@seqloom/training";
import { buildModel } from "./buildModel.js";
import { freshTestMse, tryOut } from "./tryOut.js";

beforeAll(() => useBackend("cpu"));

const rows = { data: Float64Array.from({ length: 24 }, (_, day) => day / 24), shape: [24, 1] };
const windows = () => new TimeseriesGenerator(rows, rows, { length: 3, batchSize: 5 });
const model = () => {
  setRandomSeed(1);
  const built = buildModel("close", 3);
  compile(built, { optimizer: rmsprop({ learningRate: 0.01 }), loss: "mse", metrics: ["mse"] });
  return built;
};

describe("tryOut", () => {
  it("trains, draws its curves under a name of their own, and finds where they cross", async () => {
    const shown: (string | undefined)[] = [];
    const training = {
      callbacks: () => Promise.resolve([]),
      onWarning: () => undefined,
      show: (_: object, name?: string) => Promise.resolve(void shown.push(name)),
    };
    const options = { validationData: windows(), seed: 1, verbose: 0, quick: true, training } as const;
    const { epochs, loss } = await tryOut(model(), windows(), options);
    expect([epochs, shown]).toEqual([4, ["trial"]]);
    expect(loss[1]).toBeLessThan(loss[0]);
  });
});

describe("freshTestMse", () => {
  it("comes closer with more epochs", async () => {
    const after = (epochs: number) => freshTestMse(model(), windows(), windows(), { epochs, seed: 1 });
    expect(await after(10)).toBeLessThan(await after(1));
  });
});
