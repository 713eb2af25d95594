import { trainingTexts } from "./trainingTexts.js";

describe("trainingTexts", () => {
  it("say how to look at the logs, with a command that a shell takes", () => {
    const commandOf = (logdir: string) => trainingTexts("en").logs(logdir).split("\n")[1];
    expect(commandOf("logs")).toBe("  tensorboard --logdir logs");
    expect(commandOf("my logs")).toBe('  tensorboard --logdir "my logs"');
    expect(commandOf("a$b")).toBe('  tensorboard --logdir "a\\$b"');
    expect(trainingTexts("zh-TW").logs("紀錄")).toMatch(/^訓練紀錄寫進 紀錄，.*\n {2}tensorboard --logdir 紀錄\n/);
  });
});
