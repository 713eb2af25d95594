import { asSchedule } from "./LearningRateSchedule.js";

describe("asSchedule", () => {
  it("gives a function a name and a copy of its options", () => {
    const options = { rate: 1 };
    const schedule = asSchedule("Mine", options, (step) => step / 2);
    expect([schedule(3), schedule.className, schedule.getConfig()]).toEqual([1.5, "Mine", { rate: 1 }]);
    expect(schedule.getConfig()).not.toBe(options);
  });
});
