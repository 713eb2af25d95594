import { useBackend } from "@seqloom/backend";
import { concatenate, dense, input, lstm, model, sequential } from "@seqloom/layers";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { modelConfig } from "./modelConfig.js";

beforeAll(async () => void (await useBackend("cpu")));

interface Written {
  readonly class_name: string;
  readonly config: {
    readonly layers: readonly { readonly class_name: string; readonly inbound_nodes: unknown }[];
  } & object;
}

describe("modelConfig", () => {
  it("writes a Sequential with its input first", () => {
    const written = modelConfig(sequential({ name: "m", layers: [dense({ units: 1, inputShape: [2] })] }), {
      isLegacy: false,
    });
    expect(written).toMatchObject({
      module: "keras",
      class_name: "Sequential",
      build_config: { input_shape: [null, 2] },
    });
    expect((written as unknown as Written).config.layers.map(({ class_name }) => class_name)).toEqual([
      "InputLayer",
      "Dense",
    ]);
  });

  it("writes each call of a shared layer, lists of inputs, and states as Keras's argument", () => {
    const [a, b] = [input({ shape: [3, 2], name: "a" }), input({ shape: [3, 2], name: "b" })];
    const [, h, c] = lstm({ units: 2, returnState: true, name: "first" }).apply(a) as SymbolicTensor[];
    const second = lstm({ units: 2, name: "second" }).apply(b, { initialState: [h!, c!] }) as SymbolicTensor;
    const shared = dense({ units: 1, name: "shared" });
    const joined = concatenate({ name: "joined" }).apply([shared.apply(second), shared.apply(h!)] as SymbolicTensor[]);
    const written = modelConfig(model({ inputs: [a, b], outputs: joined }), { isLegacy: true }) as unknown as Written;
    const nodes = Object.fromEntries(
      written.config.layers.map((layer) => [(layer as unknown as { name: string }).name, layer.inbound_nodes]),
    );
    const history = (value: unknown) => JSON.stringify(value).match(/keras_history":\[[^\]]*\]/g);
    expect(history(nodes["second"])).toEqual([
      'keras_history":["b",0,0]',
      'keras_history":["first",0,1]',
      'keras_history":["first",0,2]',
    ]);
    expect(nodes["second"]).toMatchObject([{ kwargs: { initial_state: [{}, {}] } }]);
    expect(history(nodes["joined"])).toEqual(['keras_history":["shared",0,0]', 'keras_history":["shared",1,0]']);
    expect(nodes["shared"]).toHaveLength(2);
    expect(written.config).toMatchObject({
      output_layers: ["joined", 0, 0],
      input_layers: [
        ["a", 0, 0],
        ["b", 0, 0],
      ],
    });
  });
});
