import { stripVTControlCharacters } from "node:util";
import { KernelBackend, registerBackend, setBackend, tensor } from "@tensorflow/tfjs-core";
import { expectNoTensorLeft } from "./tensors.js";

/** Keeps nothing: enough to make tensors and to count them. */
class StandIn extends KernelBackend {
  override write = () => ({});
  override refCount = () => 1;
  override incRef = () => undefined;
  override disposeData = () => true;
  override memory = () => ({ unreliable: false });
}

/** The text of the failed expectation, without colours. */
async function complaint(run: () => unknown): Promise<string> {
  const error = await expectNoTensorLeft(run).catch((error: Error) => error);
  return stripVTControlCharacters(String(error));
}

describe("expectNoTensorLeft", () => {
  beforeAll(async () => {
    registerBackend("stand-in", () => new StandIn());
    await setBackend("stand-in");
  });

  it("returns what the function returned, awaited", async () => {
    expect(await expectNoTensorLeft(() => 1)).toBe(1);
    expect(await expectNoTensorLeft(() => Promise.resolve(2))).toBe(2);
  });

  it("lets tensors pass that are disposed, and those that were there before", async () => {
    const before = tensor([1]);
    await expectNoTensorLeft(() => tensor([1, 2]).dispose());
    before.dispose();
  });

  it("fails for each tensor that stays, also one made after a pause", async () => {
    expect(await complaint(() => [tensor([1]), tensor([2])])).toContain("Received: 2");
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return tensor([1]);
    };
    expect(await complaint(later)).toContain("Received: 1");
  });

  it("passes an error of the function on", async () => {
    const failing = () => Promise.reject(new Error("no"));
    await expect(expectNoTensorLeft(failing)).rejects.toThrow("no");
  });
});
