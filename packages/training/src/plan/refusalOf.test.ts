import { outputPenalty } from "@seqloom/graph";
import { scalar } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { ScaleLayer } from "../testing/ScaleLayer.js";
import { refusalOf } from "./refusalOf.js";

describe("refusalOf", () => {
  beforeAll(async () => void (await useBackend("cpu")));
  const call = { settings: {} };
  const scale = (): ScaleLayer => new ScaleLayer({ inputShape: [1] });

  it("takes a layer with steps of its own class", () => {
    expect(refusalOf({ ...call, layer: scale() })).toBeUndefined();
    expect(refusalOf({ layer: scale(), settings: { training: true } })).toBeUndefined();
    const causal = Object.assign(scale(), { planSettings: ["useCausalMask"] });
    expect(refusalOf({ layer: causal, settings: { useCausalMask: true } })).toBeUndefined();
  });

  it("says what a plan does not know", () => {
    class Heir extends ScaleLayer {}
    const hooked = scale();
    hooked.setCallHook(() => undefined);
    const changed = Object.assign(scale(), { call: () => scalar(1) });
    const penalized = scale();
    penalized.addLoss(outputPenalty(() => scalar(1)));
    expect(refusalOf({ ...call, layer: layers.flatten() })).toBe("there is no plan for this class");
    expect(refusalOf({ ...call, layer: new Heir({}) })).toBe("there is no plan for this class");
    expect(refusalOf({ ...call, layer: changed })).toBe("it has a method of its own");
    expect(refusalOf({ ...call, layer: hooked })).toBe("it has a hook");
    expect(refusalOf({ ...call, layer: penalized })).toBe("there is a penalty on outputs that only the tape knows");
    expect(refusalOf({ ...call, layer: Object.assign(penalized, { planPenalty: () => scalar(1) }) })).toBeUndefined();
    expect(refusalOf({ layer: scale(), settings: { useCausalMask: true } })).toBe("it is called with useCausalMask");
  });
});
