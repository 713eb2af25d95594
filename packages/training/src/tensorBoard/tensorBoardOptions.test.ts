import { tensorBoard } from "./tensorBoard.js";
import { type TensorBoardOptions, tensorBoardOptions } from "./tensorBoardOptions.js";

describe("tensorBoardOptions", () => {
  it("have the defaults of Keras", () => {
    const defaults = Object.entries(tensorBoardOptions).map(([name, option]) => [name, option.default]);
    expect(Object.fromEntries(defaults)).toMatchObject({
      ...{ logDir: "logs", histogramFreq: 0, writeGraph: true, writeImages: false, writeStepsPerSecond: false },
      ...{ updateFreq: "epoch", profileBatch: 0, embeddingsFreq: 0, embeddingsMetadata: undefined },
    });
  });

  it.each<[object, string]>([
    [{ logDir: "" }, 'logDir must be the path of a folder, or an object with append and replace, got "".'],
    [{ histogramFreq: -1 }, "histogramFreq must be an integer of 0 or more, got -1."],
    [{ updateFreq: 0 }, 'updateFreq must be "epoch", "batch" or an integer of 1 or more, got 0.'],
    [{ updateFreq: "step" }, 'updateFreq must be "epoch", "batch" or an integer of 1 or more, got "step".'],
    [{ profileBatch: 5 }, "profileBatch must be 0, since TensorFlow's profiler is not there, got 5."],
    [
      { embeddingsMetadata: { words: 3 } },
      "embeddingsMetadata must be a list of labels, the path of a file, or a record",
    ],
    [{ hparams: { rate: NaN } }, "hparams must be numbers, texts, true or false by name, got"],
    [{ log_dir: "logs" }, "options must be made of logDir, histogramFreq"],
  ])("refuse %j", (options, message) => {
    expect(() => tensorBoard(options as TensorBoardOptions)).toThrow(`tensorBoard: ${message}`);
  });
});
