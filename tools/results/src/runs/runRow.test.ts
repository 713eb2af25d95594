import { chosenRows } from "../course/courseRows.js";
import { runOf } from "./runRow.js";

describe("runOf", () => {
  const [row] = chosenRows("imdb-sentiment", "lstm");
  const history = { lstm: { loss: [0.5, 0.4], val_acc: [0.80004, 0.85] } };

  it("has the row's figure, the time, the curve, and what it was computed with", () => {
    const run = runOf(row!, { valAcc: 0.85, secondsPerEpoch: 12.345, history }, { seed: 2, seconds: 30.04 });
    expect(run).toMatchObject({
      seed: 2,
      command: "npm start -- imdb-sentiment --model lstm",
      value: 0.85,
      secondsPerEpoch: 12.35,
      seconds: 30,
      curve: [0.8, 0.85],
      data: { "imdb.npz": "69664113" },
    });
    expect(run.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(run.machine).toMatch(/^\d+ cores, Node \d+/);
  });

  it("has no curve where the app wrote none", () => {
    expect(runOf(row!, { valAcc: 0.85 }, { seed: 1, seconds: 1 })).not.toHaveProperty("curve");
  });

  it("does not go on without the row's figure", () => {
    expect(() => runOf(row!, { testAcc: 0.85 }, { seed: 4, seconds: 1 })).toThrow(
      "npm start -- imdb-sentiment --model lstm --seed 4 wrote no figure valAcc.",
    );
  });
});
