import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { camelCase, describeGolden, readJson } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { callbackRun, playEpochs } from "../testing/callbackRun.js";
import { csvLogger } from "./csvLogger.js";

interface Case {
  readonly name: string;
  readonly calls: readonly { arguments: Readonly<Record<string, unknown>>; fit: { initial_epoch?: number } }[];
  readonly file_after_each_fit: readonly string[];
}

interface Golden {
  readonly csv_logger: readonly Case[];
}

const fixture = readJson<Golden>(join(import.meta.dirname, "../fixtures/callbacks.json"));
const folder = mkdtempSync(join(tmpdir(), "seqloom-"));

beforeAll(() => useBackend("cpu"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The logs of the epochs whose rows stand behind `before` in a file of Keras. */
function epochsOf(text: string, before: string, separator: string): Record<string, number>[] {
  const [header, ...lines] = text.trimEnd().split("\r\n");
  const names = header!.split(separator);
  const rows =
    before === "" || !text.startsWith(before) ? lines : lines.slice(before.trimEnd().split("\r\n").length - 1);
  return rows.map((row) => {
    const values = row.split(separator).map((value, column) => [names[column]!, value] as const);
    const logged = values.slice(1).filter(([, value]) => value !== "NA");
    return Object.fromEntries(logged.map(([name, value]) => [name, Number(value)]));
  });
}

function itWritesAsKeras({ csv_logger: cases }: Golden): void {
  it.each(cases.map((each) => [each.name, each] as const))(
    "writes the file of Keras in the case %s",
    async (_, each) => {
      const path = join(folder, `${each.name}.csv`);
      rmSync(path, { force: true });
      let before = "";
      for (const [index, { arguments: given, fit: ofCall }] of each.calls.entries()) {
        const options = Object.fromEntries(Object.entries(given).map(([name, value]) => [camelCase(name), value]));
        const text = each.file_after_each_fit[index]!;
        const epochs = epochsOf(text, before, (options.separator as string | undefined) ?? ",");
        await playEpochs(csvLogger(path, options), callbackRun([]), epochs, ofCall.initial_epoch ?? 0);
        expect(readFileSync(path, "utf8")).toBe(text);
        before = text;
      }
    },
  );
}

describe("csvLogger", () => {
  itWritesAsKeras(fixture);

  it("hands the text to a function, without a header where it is to go on", async () => {
    const lines: string[] = [];
    const sink = (text: string) => void lines.push(text);
    await playEpochs(csvLogger(sink), callbackRun([]), [{ loss: 0.5 }]);
    await playEpochs(csvLogger(sink, { append: true }), callbackRun([]), [{ loss: NaN }], 1);
    expect(lines).toEqual(["epoch,loss,val_loss\r\n", "0,0.5,NA\r\n", "1,nan,NA\r\n"]);
  });

  it("waits for a function that gives a promise", async () => {
    const texts: string[] = [];
    const sink = async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      texts.push(text);
    };
    await playEpochs(csvLogger(sink), callbackRun([]), [{ loss: 1 }, { loss: 2 }]);
    expect(texts.map((text) => text[0])).toEqual(["e", "0", "1"]);
  });

  it("quotes names that have the separator, as Python does", async () => {
    const lines: string[] = [];
    const log = csvLogger((text) => void lines.push(text), { separator: "s" });
    await playEpochs(log, callbackRun([]), [{ loss: 1, val_a: 1 }]);
    expect(lines[0]).toBe('epochs"loss"sval_a\r\n');
  });

  it("says that added rows have other columns than the file", async () => {
    const path = join(folder, "other.csv");
    writeFileSync(path, "epoch,acc\r\n0,0.5\r\n");
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    await playEpochs(csvLogger(path, { append: true }), callbackRun([]), [{ val_loss: 1 }, { val_loss: 2 }]);
    expect(warn.mock.calls).toEqual([
      ["csvLogger: the columns of the rows added are epoch,val_loss, those of the file epoch,acc."],
    ]);
    warn.mockRestore();
  });

  it("finds out before training that a file cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(model, { optimizer: "sgd", loss: "mse" });
    const before = model.getWeights()[0]!.dataSync()[0];
    const callbacks = csvLogger(join(folder, "file", "log.csv"));
    await expect(fit(model, [[1]], [2], { verbose: 0, callbacks })).rejects.toThrow(
      "csvLogger: filename must be the path of a file that can be written, got ",
    );
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(before);
  });

  it("refuses wrong arguments", () => {
    expect(() => csvLogger("")).toThrow(
      'csvLogger: filename must be the path of a file, or a function that receives text, got "".',
    );
    expect(() => csvLogger("a.csv", { separator: ", " })).toThrow(
      'csvLogger: separator must be one character, no quote and no line break, got ", ".',
    );
    expect(() => csvLogger("a.csv", { append: 1 as never })).toThrow("csvLogger: append must be true or false, got 1.");
  });
});

describeGolden("training/callbacks.json.gz", (golden: Golden) => {
  describe("csvLogger, all cases", () => {
    it("has 8 series", () => expect(golden.csv_logger).toHaveLength(8));
    itWritesAsKeras(golden);
  });
});
