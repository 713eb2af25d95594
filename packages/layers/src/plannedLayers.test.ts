import { layers, LayersModel } from "@tensorflow/tfjs-layers";
import * as all from "./index.js";

/** Classes of layers that have no part in plans: a model with one of them runs by the tape. */
const WITHOUT_PLAN = [
  "GRUCell",
  "IntegerLookup",
  "LSTMCell",
  "MultiHeadAttention",
  "SimpleRNNCell",
  "StackedRNNCells",
  "StringLookup",
];

describe("layers", () => {
  it("have a part in plans, except those that are listed", () => {
    const classes = Object.values(all).filter(
      (each): each is typeof each & { className: string; prototype: object } =>
        typeof each === "function" &&
        each.prototype instanceof layers.Layer &&
        !(each.prototype instanceof LayersModel) && // its layers are parts of plans
        "className" in each,
    );
    expect(classes.length).toBeGreaterThan(40);
    const without = classes.filter(({ prototype }) => !Object.hasOwn(prototype, "planSteps"));
    expect(without.map(({ className }) => className).sort()).toEqual(WITHOUT_PLAN);
  });
});
