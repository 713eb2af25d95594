import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { input } from "../model/input.js";
import { unconnected } from "./unconnected.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("unconnected", () => {
  it("finds the inputs that are needed and not given", () => {
    const [x, other] = [input({ shape: [2] }), input({ shape: [2], name: "other" })];
    const layer = dense({ units: 1 });
    const outputs = [layer.apply(x), layer.apply(other)] as SymbolicTensor[];
    expect(unconnected([x], outputs)).toEqual([other]);
    expect(unconnected([x, other], outputs)).toEqual([]);
  });
});
