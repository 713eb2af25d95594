import { trainingTexts } from "./trainingTexts.js";

describe("trainingTexts", () => {
  it("say how to look at the logs, with a command that a shell takes", () => {
    const commandOf = (logdir: string) => trainingTexts("en").logs(logdir).split("\n")[1];
    expect(commandOf("logs")).toBe("  tensorboard --logdir logs");
    expect(commandOf("my logs")).toBe('  tensorboard --logdir "my logs"');
    expect(commandOf("a$b")).toBe('  tensorboard --logdir "a\\$b"');
    expect(trainingTexts("zh-TW").logs("紀錄")).toMatch(/^訓練紀錄寫進 紀錄，.*\n {2}tensorboard --logdir 紀錄\n/);
  });

  it("name the files of the curves and of other pictures, each in a line", () => {
    expect(trainingTexts("zh-TW").curves(["a.png", "a.svg"])).toBe("訓練曲線存成：\n  a.png\n  a.svg");
    expect(trainingTexts("en").curves(["a.png"])).toBe("Curves of the training:\n  a.png");
    expect(trainingTexts("zh-TW").picture(["a.png", "a.svg"])).toBe("圖存成：\n  a.png\n  a.svg");
    expect(trainingTexts("en").picture(["a.png"])).toBe("Picture:\n  a.png");
  });
});
