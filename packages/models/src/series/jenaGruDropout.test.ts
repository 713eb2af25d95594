import { itIsAModel } from "../testing/itIsAModel.js";
import { jenaGruDropout } from "./jenaGruDropout.js";

describe("jenaGruDropout", () => {
  itIsAModel({
    make: jenaGruDropout,
    rows: ["gru (GRU) (None, 32) 4608", "dense (Dense) (None, 1) 33"],
    makeSmall: ({ seed }) => jenaGruDropout({ features: 2, units: 8, seed }),
    inputShape: [5, 2],
    loss: "mae",
  });

  it("refuses wrong and unknown options", () => {
    expect(() => jenaGruDropout({ recurrentDropout: 1 })).toThrow(
      "models.jenaGruDropout: recurrentDropout must be a number from 0 to 0.99, got 1.",
    );
    expect(() => jenaGruDropout({ depth: 3 } as never)).toThrow("models.jenaGruDropout: options must be made of");
  });
});
