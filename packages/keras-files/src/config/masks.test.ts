import { readEntry } from "./LayerEntry.js";
import { checkMasks, isMaskOperation } from "./masks.js";

const tensor = (layer: string) => ({ class_name: "__keras_tensor__", config: { keras_history: [layer, 0, 0] } });
const entry = (className: string, name: string, nodes: unknown[], config: object = { trainable: true }) =>
  readEntry("m", { class_name: className, config: { name, ...config }, name, inbound_nodes: nodes });

const ids = entry("InputLayer", "ids", []);
const notEqual = entry("NotEqual", "not_equal", [{ args: [tensor("ids"), 0], kwargs: {} }], {});
const lstm = entry("LSTM", "lstm", [{ args: [tensor("vectors")], kwargs: { mask: tensor("not_equal") } }]);
const vectors = (mask_zero: boolean) =>
  entry("Embedding", "vectors", [{ args: [tensor("ids")], kwargs: {} }], { trainable: true, mask_zero });

describe("isMaskOperation", () => {
  it("knows the operations of which Keras makes masks", () => {
    expect([ids, notEqual, lstm].map(isMaskOperation)).toEqual([false, true, false]);
  });
});

describe("checkMasks", () => {
  it("lets the mask of an Embedding be, and refuses one that no layer makes", () => {
    expect(() => checkMasks("m", [ids, notEqual, vectors(true), lstm])).not.toThrow();
    expect(() => checkMasks("m", [ids, notEqual, vectors(false), lstm])).toThrow(
      "layer m/lstm is given a mask of its own, which is not read here.",
    );
  });
});
