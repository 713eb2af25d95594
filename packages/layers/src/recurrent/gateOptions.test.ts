import { GRU_GATE_OPTIONS, LSTM_GATE_OPTIONS } from "./gateOptions.js";

describe("LSTM_GATE_OPTIONS", () => {
  it("has Keras 3's defaults, of which tfjs has neither", () => {
    expect(LSTM_GATE_OPTIONS.recurrentActivation.default).toBe("sigmoid");
    expect(LSTM_GATE_OPTIONS.unitForgetBias.default).toBe(true);
  });
});

describe("GRU_GATE_OPTIONS", () => {
  it("has Keras 3's defaults, of which tfjs has neither", () => {
    expect(GRU_GATE_OPTIONS.recurrentActivation.default).toBe("sigmoid");
    expect(GRU_GATE_OPTIONS.resetAfter.default).toBe(true);
  });
});
