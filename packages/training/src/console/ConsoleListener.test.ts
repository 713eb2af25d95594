import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import { ConsoleListener } from "./ConsoleListener.js";

interface ConsoleCase {
  kind: string;
  library: "keras2" | "keras3";
  case: string;
  tty: boolean;
  text: string;
}

interface ConsoleTexts {
  cases: ConsoleCase[];
}

/** One line of a console text as Keras wrote it: a drawing of the bar or the whole line of `verbose: 2`. */
interface Drawing {
  current: number;
  target: number | undefined;
  verbose: 1 | 2;
  final: boolean;
  values: Record<string, number>;
  text: string;
}

/** All that one epoch printed. */
interface Epoch {
  title: { epoch: number; epochs: number } | undefined;
  drawings: Drawing[];
}

const pieces = new RegExp(String.raw`Epoch \d+/\d+\n|\x08*\r[^\x08\n]*\n?|[^\n]+\n`, "g");
const colours = new RegExp(String.raw`\u001b\[\d+m`, "g");

/** Cuts a console text into epochs and these into drawings; nothing of it is lost. */
function readEpochs(text: string): Epoch[] {
  const epochs: Epoch[] = [];
  let open: Epoch | undefined;
  for (const [piece] of text.matchAll(pieces)) {
    const title = /^Epoch (\d+)\/(\d+)\n$/.exec(piece);
    open ??= { title: undefined, drawings: [] };
    if (title) {
      open.title = { epoch: Number(title[1]) - 1, epochs: Number(title[2]) };
      continue;
    }
    const [, current, target] = /(\d+)\/(\d+|Unknown)/.exec(piece.replace(colours, ""))!;
    const values = [...piece.matchAll(/ - (\w+): (nan|-?[\d.]+(?:e[+-]\d+)?)(?= |$|\n)/g)];
    open.drawings.push({
      current: Number(current),
      target: target === "Unknown" ? undefined : Number(target),
      verbose: piece.includes("\r") ? 1 : 2,
      final: piece.endsWith("\n"),
      values: Object.fromEntries(values.map(([, name, value]) => [name!, Number(value)])),
      text: piece,
    });
    if (piece.endsWith("\n")) {
      epochs.push(open);
      open = undefined;
    }
  }
  return epochs;
}

/** Seconds that a text like `31ms`, `450us` or `2s` stands for. */
function seconds(text: string): number {
  const unit = { s: 1, ms: 1e-3, us: 1e-6 }[text.replace(/\d+/, "") as "s" | "ms" | "us"];
  return parseInt(text, 10) * unit;
}

/**
 * Times since the bar began that a drawing may have been made at, by what it says itself. Keras rounds them, so there
 * are several, and the drawing tells which one it was.
 */
function possibleTimes({ text, current, verbose }: Drawing, firstStep: number | undefined): number[] {
  const plain = text.replace(colours, "");
  const perStep = /(\d+[mu]?s)\/step/.exec(plain)?.[1];
  const perEpoch = /(\d+[mu]?s)\/epoch/.exec(plain)?.[1];
  const roundings = [0, -0.45, 0.45, -0.3, 0.3, -0.15, 0.15];
  const around = (text: string): number[] =>
    roundings.map((part) => seconds(text) + part * seconds(text.replace(/\d+/, "1")));
  if (verbose === 2 && perEpoch) return [...around(perEpoch), ...around(perStep!).map((step) => step * current)];
  const steps = perStep ? around(perStep) : Array.from({ length: 50 }, (_, index) => 0.01 + 0.01 * index);
  return steps.map((step) =>
    firstStep !== undefined && current > 1 ? firstStep + step * (current - 1) : step * current,
  );
}

/** Runs the listener over an epoch, drawing number i at times[i], with the batches between them too early to be drawn. */
function play(library: "keras2" | "keras3", { title, drawings }: Epoch, times: readonly number[]): string {
  let text = "";
  let now = 0;
  const { verbose, current } = drawings.at(-1)!;
  const listener = new ConsoleListener({
    verbose,
    look: library,
    steps: drawings[0]!.target === undefined ? undefined : current,
    epochs: title?.epochs ?? 1,
    write: (piece) => (text += piece),
    now: () => now,
  });
  listener.onEpochBegin(title?.epoch ?? 0);
  let batch = 0;
  for (const [index, time] of times.entries()) {
    const drawing = drawings[index]!;
    const drawnBatch = drawing.final ? drawing.current : drawing.current - 1;
    for (; batch < drawnBatch; batch++) listener.onBatchEnd(batch, {});
    now = time;
    if (drawing.final) listener.onEpochEnd(title?.epoch ?? 0, drawing.values);
    else listener.onBatchEnd(batch++, drawing.values);
  }
  return text;
}

/** Prints an epoch again, with a clock that stands where the drawings say that Keras's stood. */
function replay(library: "keras2" | "keras3", epoch: Epoch): string {
  const times: number[] = [];
  let wanted = epoch.title ? `Epoch ${epoch.title.epoch + 1}/${epoch.title.epochs}\n` : "";
  for (const drawing of epoch.drawings) {
    wanted += drawing.text;
    const candidates = possibleTimes(drawing, times[0]);
    const fits = (time: number): boolean => play(library, epoch, [...times, time]) === wanted;
    times.push(candidates.find(fits) ?? candidates[0]!);
  }
  return play(library, epoch, times);
}

function reproduces({ cases }: ConsoleTexts): void {
  const texts = cases.filter(({ kind }) => kind === "fit");
  it.each(texts)("prints $library $case (tty $tty) byte for byte", ({ library, text }) => {
    const printed = readEpochs(text).map((epoch) => replay(library, epoch));
    expect(printed.join("")).toBe(text);
  });
}

describe("ConsoleListener", () => {
  describe("beside Keras", () => {
    reproduces(readJson<ConsoleTexts>(join(import.meta.dirname, "../fixtures/console.json")));
  });
  describeGolden<ConsoleTexts>("training/console.json.gz", reproduces);
});
