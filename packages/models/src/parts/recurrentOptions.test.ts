import { readOptions } from "@seqloom/array";
import { planOf, RECURRENT_MODEL_OPTIONS } from "./recurrentOptions.js";

const read = (options: object) => readOptions("test", RECURRENT_MODEL_OPTIONS, options);

describe("RECURRENT_MODEL_OPTIONS", () => {
  it("is one LSTM without dropout by default", () => {
    expect(read({})).toMatchObject({ cell: "lstm", units: 32, bidirectional: false, rate: 0, recurrentDropout: 0 });
    expect(() => read({ cell: "rnn" })).toThrow('test: cell must be "simpleRnn", "lstm" or "gru", got "rnn".');
  });
});

describe("planOf", () => {
  it("has the units as a list, and nothing else", () => {
    expect(planOf({ ...read({ units: 3, cell: "gru" }), other: 1 } as never)).toEqual({
      cell: "gru",
      units: [3],
      bidirectional: false,
      goBackwards: false,
      rate: 0,
      dropout: 0,
      recurrentDropout: 0,
    });
  });
});
