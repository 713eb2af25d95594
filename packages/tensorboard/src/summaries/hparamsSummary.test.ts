import { summaryHex } from "../testing/summaryHex.js";
import { hparamsEndSummary, hparamsSummary } from "./hparamsSummary.js";

describe("hparamsSummary", () => {
  it("is what hparams_pb of tensorboard 2.21 gives", () => {
    const hparams = { units: 16, rate: 0.1, cell: "gru", masks: true, zero: 0 };
    const entries = [
      "0a0d0a0463656c6c12051a03677275", // its order of the names is another one
      "0a0b0a056d61736b7312022001",
      "0a110a04726174651209119a9999999999b93f",
      "0a120a05756e6974731209110000000000003040",
      "0a110a047a65726f1209110000000000000000",
    ];
    const start =
      "0a1c5f68706172616d735f2f73657373696f6e5f73746172745f696e666f42060801120212004a730a710a0768706172616d7312661a64";
    const end = "22036f6e652900000040fc54d941";
    expect(summaryHex(hparamsSummary(hparams, "one", 1_700_000_000))).toBe([start, ...entries, end].join(""));
  });
});

describe("hparamsEndSummary", () => {
  it("is what session_end_pb of tensorboard 2.21 gives", () => {
    expect(summaryHex(hparamsEndSummary("success", 1_700_000_009))).toBe(
      "0a1a5f68706172616d735f2f73657373696f6e5f656e645f696e666f420608011202" +
        "12004a1a0a180a0768706172616d73120d220b08011100004042fc54d941",
    );
  });
});
