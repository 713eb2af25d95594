import { useBackend } from "@seqloom/backend";
import { trialModels } from "./trialModels.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("trialModels", () => {
  it.each(Object.entries(trialModels))("%s is compiled, and has the inputs that it names", (_, make) => {
    const { model, inputs } = make();
    expect(model.optimizer).toBeDefined();
    expect(model.inputs.map(({ shape }) => shape.slice(1))).toEqual(inputs.map((shape) => shape.slice(1)));
  });
});
