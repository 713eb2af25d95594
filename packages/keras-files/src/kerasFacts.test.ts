/** Facts about Keras's files that are easily got wrong; those about layers and training are in the kerasFacts.test.ts there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { readZip } from "@seqloom/bytes";
import {
  bidirectional,
  dense,
  dropout,
  gru,
  input,
  lstm,
  model as modelOf,
  sequential,
  timeDistributed,
} from "@seqloom/layers";
import { compile, fit, nadam } from "@seqloom/training";
import { readHdf5 } from "./hdf5/readHdf5.js";
import { loadModel, modelFiles } from "./index.js";

const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "fixtures", name)));

beforeAll(() => useBackend("cpu"));

/** Tree of a model's .weights.h5. */
async function weightsTree(...given: Parameters<typeof modelFiles>) {
  return readHdf5(Object.values(await modelFiles(...given))[0]!);
}

describe(".keras and .weights.h5", () => {
  it.each(["ours", "Keras's"])("store entries as they are, not deflated: %s", async (whose) => {
    const own = sequential([dense({ units: 1, inputShape: [2] })]);
    const bytes =
      whose === "ours" ? (await modelFiles(own, "m.keras"))["m.keras"]! : fixture("k3_lstm_embedding.keras");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(0, true)).toBe(0x04034b50); // the header of an entry
    expect(view.getUint16(8, true)).toBe(0); // its method: stored
    expect([...readZip(bytes).keys()].sort()).toEqual(["config.json", "metadata.json", "model.weights.h5"]);
  });

  it("name groups by class, counted over all layers; the layer's own name is an attribute of its vars", async () => {
    const first = dense({ units: 2, inputShape: [2], name: "mine" });
    const model = sequential([
      first,
      dropout({ rate: 0.5 }),
      dense({ units: 1 }),
      dropout({ rate: 0.5, name: "last" }),
    ]);
    const root = await weightsTree(model, "m.weights.h5");
    expect([...root.group("layers")!.names].sort()).toEqual(["dense", "dense_1", "dropout", "dropout_1"]);
    expect(root.group("layers/dense/vars")!.attribute("name")).toBe("mine");
    expect(root.group("layers/dropout_1/vars")!.attribute("name")).toBe("last");
  });

  it("have inner layers and nested models under the names of their places", async () => {
    const inner = sequential([gru({ units: 1, inputShape: [3, 2], returnSequences: true })]);
    const x = input({ shape: [3, 2] });
    const y = timeDistributed({ layer: dense({ units: 1 }) }).apply(inner.apply(x)) as typeof x;
    const root = await weightsTree(modelOf({ inputs: x, outputs: y }), "m.weights.h5");
    expect(root.dataset("layers/sequential/layers/gru/cell/vars/0")!.shape).toEqual([2, 3]);
    expect(root.dataset("layers/time_distributed/layer/vars/0")!.shape).toEqual([1, 1]);
  });

  it("hold the optimizer: iteration, rate, slots variable by variable, Nadam's product last", async () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    compile(model, { optimizer: nadam({ learningRate: 0.25 }), loss: "mse" });
    await fit(model, [[1, 2]], [1], { verbose: 0 });
    const root = await weightsTree(model, "m.weights.h5");
    const shapes = [0, 1, 2, 3, 4, 5, 6].map((place) => root.dataset(`optimizer/vars/${place}`)?.shape);
    expect(shapes).toEqual([[], [], [2, 1], [2, 1], [1], [1], []]);
  });
});

describe("legacy .h5", () => {
  it("ends names of weights in :0 in Keras 2; ours are those of Keras 3", async () => {
    const names = (bytes: Uint8Array, layer: string) =>
      readHdf5(bytes).group(`model_weights/${layer}`)!.attribute("weight_names") as string[];
    const old = fixture("k2_lstm_hard_sigmoid.h5");
    const layer = (readHdf5(old).group("model_weights")!.attribute("layer_names") as string[]).find((name) =>
      name.includes("lstm"),
    )!;
    expect(names(old, layer).every((name) => name.endsWith(":0"))).toBe(true);
    const own = sequential([lstm({ units: 1, inputShape: [2, 3], name: "l" })]);
    expect(names((await modelFiles(own, "m.h5"))["m.h5"]!, "l").some((name) => name.endsWith(":0"))).toBe(false);
  });

  it("has the way there of a Bidirectional before the way back, whatever the order of its groups", async () => {
    const model = sequential([bidirectional({ layer: lstm({ units: 1 }), inputShape: [2, 3], name: "both" })]);
    const root = readHdf5((await modelFiles(model, "m.h5"))["m.h5"]!);
    const names = root.group("model_weights/both")!.attribute("weight_names") as string[];
    expect(names.map((name) => /forward|backward/.exec(name)![0])).toEqual([
      ...["forward", "forward", "forward"],
      ...["backward", "backward", "backward"],
    ]);
  });

  it("names a loss in full, since Keras cannot load 'mse' from its own file; here it is loaded, compiled", async () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
    const bytes = (await modelFiles(model, "m.h5"))["m.h5"]!;
    expect(JSON.parse(readHdf5(bytes).attribute("training_config") as string)).toMatchObject({
      loss: "mean_squared_error",
      metrics: ["mean_absolute_error"],
    });
    const { history } = await fit(await loadModel(bytes), [[1, 2]], [1], { verbose: 0 });
    expect(Object.keys(history)).toEqual(["loss", "mean_absolute_error"]);
  });
});
