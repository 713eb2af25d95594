import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { adam, adamax, compile, fit, type KerasOptimizer, nadam } from "@seqloom/training";
import { optimizerName, optimizerVariables, rememberName } from "./optimizerVariables.js";

beforeAll(async () => void (await useBackend("cpu")));

async function trained(optimizer: KerasOptimizer, epochs: number) {
  const model = sequential({ name: "m", layers: [dense({ units: 1, inputShape: [1], name: "d" })] });
  compile(model, { optimizer, loss: "mse" });
  if (epochs > 0) await fit(model, [[1], [2]], [2, 4], { epochs, verbose: 0 });
  return (await optimizerVariables(optimizer, model)).map(({ name }) => name);
}

describe("optimizerVariables", () => {
  it("lists them in the order and by the names of Keras", async () => {
    const slots = ["kernel_momentum", "kernel_velocity", "bias_momentum", "bias_velocity"].map((name) => `m_d_${name}`);
    expect(await trained(adam(), 1)).toEqual(["iteration", "learning_rate", ...slots]);
    expect(await trained(adam(), 0)).toEqual(["iteration", "learning_rate"]);
    expect((await trained(nadam(), 1)).at(-1)).toBe("variable");
    expect((await trained(adamax(), 1)).slice(2, 4)).toEqual(["m_d_kernel_momentum", "m_d_kernel_norm"]);
  });
});

describe("optimizerName", () => {
  it("is that of the class, or the one it had in its file", () => {
    const optimizer = adam();
    expect(optimizerName(optimizer)).toBe("adam");
    rememberName(optimizer, "adam_3");
    expect(optimizerName(optimizer)).toBe("adam_3");
  });
});

describe("rememberName", () => {
  it("keeps a name for one optimizer alone", () => {
    rememberName(adam(), "mine");
    expect(optimizerName(adam())).toBe("adam");
  });
});
