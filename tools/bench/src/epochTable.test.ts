import { EPOCH_PLANS } from "./epochPlans.js";
import { epochTable } from "./epochTable.js";

describe("epochTable", () => {
  it("has what was aim, both times and their ratio", () => {
    const plan = { ...EPOCH_PLANS[0]!, title: "a model", aim: { ours: 8, keras: 17 } };
    const [ours, keras] = [10, 25].map((seconds) => ({ seconds, facts: "" })) as [never, never];
    expect(epochTable([{ plan, ours, keras }])).toEqual([
      ["seconds an epoch", "aim", "ours", "Keras", "ratio", "ratio of the aim"],
      ["a model", "8", "10.0", "25.0", "2.5x", "2.1x"],
    ]);
    const cannot = { cannot: "there is no Keras" };
    expect(epochTable([{ plan, ours, keras: cannot }])[1]).toEqual(["a model", "8", "10.0", "-", "-", "2.1x"]);
  });
});
