import { keras2Config, keras2Configs } from "./keras2Config.js";

describe("keras2Config", () => {
  it("names the hard sigmoid of Keras 2", () => {
    const config = { units: 2, activation: "hardSigmoid", recurrentActivation: "hardSigmoid" };
    expect(keras2Config("LSTM", config)).toEqual({
      units: 2,
      activation: "hardSigmoidKeras2",
      recurrentActivation: "hardSigmoidKeras2",
    });
    expect(keras2Config("LSTM", { recurrentActivation: "sigmoid" })).toEqual({ recurrentActivation: "sigmoid" });
  });

  it("turns resetAfter off where a GRU says nothing of it, and leaves what it says", () => {
    expect(keras2Config("GRU", {})).toEqual({ resetAfter: false });
    expect(keras2Config("GRUCell", { resetAfter: true })).toEqual({ resetAfter: true });
    expect(keras2Config("LSTM", {})).toEqual({});
  });
});

describe("keras2Configs", () => {
  it("reaches layers inside of layers, and changes nothing that it is given", () => {
    const gru = { className: "GRU", config: { units: 2, recurrentActivation: "hardSigmoid" } };
    const given = { className: "RNN", config: { cells: [gru], seed: null } };
    const before = JSON.stringify(given);
    expect(keras2Configs(given)).toEqual({
      className: "RNN",
      config: {
        cells: [
          { className: "GRU", config: { units: 2, recurrentActivation: "hardSigmoidKeras2", resetAfter: false } },
        ],
        seed: null,
      },
    });
    expect(JSON.stringify(given)).toBe(before);
  });
});
