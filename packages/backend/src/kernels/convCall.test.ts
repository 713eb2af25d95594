import { convCall } from "./convCall.js";
import type { KernelCall } from "./MendedKernel.js";

const call = (attrs: object) => ({ attrs }) as unknown as KernelCall;

describe("convCall", () => {
  it("reads a convolution over images, dilated or with padding of its own", () => {
    const pad = [[0, 0], [1, 2], [0, 1], [0, 0]]; // prettier-ignore
    const windows = convCall(call({ strides: [1, 1], dilations: [2, 1], pad }), [2, 6, 5, 3], [2, 3, 3, 4]);
    expect(windows).toMatchObject({ batch: 2, output: [1, 7, 4], dilations: [1, 2, 1], before: [0, 1, 0] });
  });

  it("reads a convolution over volumes", () => {
    const windows = convCall(call({ strides: [1, 2, 2], pad: "same" }), [1, 3, 4, 5, 2], [3, 2, 2, 2, 1]);
    expect(windows).toMatchObject({ input: [3, 4, 5], output: [3, 2, 3], before: [1, 0, 0] });
  });

  it("refuses channels first", () => {
    const attrs = { strides: [1, 1], pad: "same", dataFormat: "NCHW" };
    expect(() => convCall(call(attrs), [1, 1, 4, 4], [1, 1, 1, 1])).toThrow(
      'Convolution: dataFormat must be "NHWC" on wasm, got "NCHW".',
    );
  });
});
