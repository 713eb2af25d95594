import { measureTask } from "./measureTask.js";

describe("measureTask", () => {
  it("tells the first call apart from the median of the others, and says what the last one gave", async () => {
    const lengths = [50, 9, 4, 5];
    let time = 0;
    let calls = 0;
    const run = () => {
      time += lengths[calls]!;
      return calls++;
    };
    const result = await measureTask(run, (last) => `call ${last}`, { runs: 3, now: () => time });
    expect(result).toEqual({ first: 50, ms: 5, runs: 3, answer: "call 3" });
  });

  it("repeats a short call for the seconds given, half of them as a warm-up", async () => {
    let time = 0;
    let calls = 0;
    const run = async () => void ((time += 10), calls++);
    const { runs } = await measureTask(run, () => "", { runs: 1, seconds: 0.4, now: () => time });
    expect([runs, calls]).toEqual([20, 1 + 20 + 20]);
  });
});
