import { LSTM } from "../recurrent/cells.js";
import type { NativeAddon, NativeBlock } from "./NativeAddon.js";
import { NativeHandle } from "./NativeHandle.js";

describe("NativeHandle", () => {
  const block = {} as NativeBlock;
  const call = { batch: 1, steps: 2, features: 3, units: 4, bias: new Float32Array(16) } as never;
  const handleOf = (release: (given: NativeBlock) => void) => {
    const addon = { release } as unknown as NativeAddon;
    return { addon, handle: new NativeHandle(call, LSTM.cell({}), addon, block) };
  };

  it("gives its block back once, when it is disposed of", () => {
    const released: NativeBlock[] = [];
    const { addon, handle } = handleOf((given) => void released.push(given));
    expect([handle.freed, handle.isOf(addon), handle.biasLength]).toEqual([false, true, 16]);
    handle.dispose();
    handle.dispose();
    expect(handle.freed).toBe(true);
    expect(released).toEqual([block]);
  });

  it("leaves its block to the backward pass that takes it", () => {
    const { handle } = handleOf(() => {
      throw new Error("released twice");
    });
    expect(handle.take()).toBe(block);
    handle.dispose();
    expect(handle.freed).toBe(true);
  });
});
