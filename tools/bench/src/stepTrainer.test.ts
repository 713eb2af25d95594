import { stepTrainer } from "./stepTrainer.js";

describe("stepTrainer", () => {
  let clock = 0;
  const started: string[] = [];
  const start = (optimizer: "sgd" | "own") => {
    started.push(optimizer);
    let count = 0;
    return () => {
      clock += 50;
      return ++count;
    };
  };
  const trainer = stepTrainer(start, "1 thread", () => clock);

  it("gives four losses of a new model each time", async () => {
    expect(await trainer.losses("sgd")).toEqual([1, 2, 3, 4]);
    expect(await trainer.losses("own")).toEqual([1, 2, 3, 4]);
    expect(started).toEqual(["sgd", "own"]);
  });

  it("trains for the time given, and one step where it takes longer", async () => {
    expect(await trainer.train(150)).toEqual([50, 50, 50]);
    expect(await trainer.train(1)).toEqual([50]);
    expect(started).toHaveLength(2);
  });
});
