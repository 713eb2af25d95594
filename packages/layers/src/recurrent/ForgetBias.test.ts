import { initializers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { ForgetBias } from "./ForgetBias.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("ForgetBias", () => {
  it("gives ones to the forget gate, the second of four, and to the others what it is told", () => {
    const bias = new ForgetBias(initializers.constant({ value: 5 })).apply([8]);
    expect(Array.from(bias.dataSync())).toEqual([5, 5, 1, 1, 5, 5, 5, 5]);
  });

  it("leaves no tensor but the bias", async () => {
    await expectNoTensorLeft(() => new ForgetBias(initializers.zeros()).apply([4]).dispose());
  });
});
