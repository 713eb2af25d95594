import { ProgressBar } from "./ProgressBar.js";

/** A bar whose clock and output are in the test's hands. */
function barOf(options: ConstructorParameters<typeof ProgressBar>[0]): {
  bar: ProgressBar;
  texts: string[];
  at: (seconds: number) => ProgressBar;
} {
  const texts: string[] = [];
  let now = 0;
  const bar = new ProgressBar({ ...options, now: () => now, write: (text) => texts.push(text) });
  const at = (seconds: number): ProgressBar => {
    now = seconds;
    return bar;
  };
  return { bar, texts, at };
}

describe("ProgressBar", () => {
  it("goes back over the last drawing and covers what is left of it", () => {
    const { texts, at } = barOf({ target: 100 });
    at(30).update(1);
    at(31).update(2);
    expect(texts[0]).toBe("\r  1/100 [..............................] - ETA: 49:30");
    expect(texts[1]).toBe(`${"\b".repeat(53)}\r  2/100 [..............................] - ETA: 1:38 `);
  });

  it("draws at most every 0.05 s, and always at the end", () => {
    const { texts, at } = barOf({ target: 4 });
    at(1).update(1);
    at(1.02).update(2);
    at(1.051).update(3);
    at(1.06).update(4, {}, { finalize: false });
    at(1.061).update(4);
    expect(texts.map((text) => /\d\/4/.exec(text)?.[0])).toEqual(["1/4", "3/4", "4/4"]);
    expect(texts.at(-1)).toMatch(/\n$/);
  });

  it("leaves the slow first step out of the estimate", () => {
    const { texts, at } = barOf({ target: 3 });
    at(10).update(1);
    at(11).update(2);
    at(12).update(3);
    expect(texts[1]).toContain("ETA: 1s");
    expect(texts[2]).toContain("- 12s 1s/step");
  });

  it("prints hours", () => {
    const { texts, at } = barOf({ target: 3724, look: "keras3" });
    at(1).update(1);
    expect(texts[0]).toContain("1:02:03");
  });

  it("shows values as they were last given, in the order in which they first came", () => {
    const { texts, at } = barOf({ target: 2 });
    at(1).update(1, { loss: 1, acc: 0.5 });
    at(2).update(2, { val_loss: 3, acc: 0.75 });
    expect(texts[1]).toContain(" - loss: 1.0000 - acc: 0.7500 - val_loss: 3.0000");
  });

  it("takes the last step for the target where nobody knew one", () => {
    const { texts, at } = barOf({});
    at(1).update(1);
    at(2).update(2);
    at(3).update(2, {}, { finalize: true });
    expect(texts[1]).toContain("      2/Unknown");
    expect(texts[2]).toContain("2/2 [====");
  });

  it("writes a single line with verbose 2", () => {
    const { texts, at } = barOf({ target: 2, verbose: 2 });
    at(1).update(1, { loss: 1 });
    at(2).update(2, { loss: -1 });
    expect(texts).toEqual(["2/2 - 2s - loss: -1.0000e+00 - 2s/epoch - 1s/step\n"]);
  });

  it("counts what it is told to count", () => {
    const { texts, at } = barOf({ target: 2, unitName: "file" });
    at(1).update(2);
    expect(texts[0]).toContain("500ms/file");
  });

  it("has a clock and an output of its own", () => {
    const texts: string[] = [];
    new ProgressBar({ target: 1, verbose: 2, write: (text) => texts.push(text) }).update(1);
    expect(texts[0]).toMatch(/^1\/1 - 0s - \d+(s|ms|us)\/epoch - \d+(s|ms|us)\/step\n$/);
  });

  it("refuses a target of nothing and a step before the first", () => {
    expect(() => new ProgressBar({ target: 0 })).toThrow("ProgressBar: target must be an integer of 1 or more, got 0.");
    expect(() => barOf({}).bar.update(-1)).toThrow(
      "ProgressBar.update: current must be an integer of 0 or more, got -1.",
    );
  });
});

describe("ProgressBar in a terminal", () => {
  const { isTTY, columns } = process.stdout;
  const write = process.stdout.write.bind(process.stdout);
  afterEach(() => {
    Object.assign(process.stdout, { isTTY, columns, write });
  });

  const values = { loss: 0.6931, acc: 0.5013, val_loss: 0.65, val_acc: 0.6021 };
  const colours = /\u001b\[\d+m/g; // eslint-disable-line no-control-regex -- colours begin with it

  /** The lines that a terminal of so many columns is given, one a drawing, without what goes back over the last one. */
  function drawings(look: "keras2" | "keras3", columns: number, steps = 40): string[] {
    const texts: string[] = [];
    Object.assign(process.stdout, { isTTY: true, columns, write: (text: string) => texts.push(text) > 0 });
    let now = 0;
    const bar = new ProgressBar({ target: steps, look, now: () => now++ });
    for (let step = 1; step <= steps; step++) bar.update(step, values);
    return texts.map((text) => text.slice(text.lastIndexOf("\r") + 1).replace(colours, ""));
  }

  describe.each(["keras2", "keras3"] as const)("that looks like %s", (look) => {
    it.each([20, 40, 60, 80])("stays in one line of %d columns until it is done", (columns) => {
      const lines = drawings(look, columns);
      expect(lines).toHaveLength(40);
      for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThan(columns);
      for (const [name, value] of Object.entries(values))
        expect(lines.at(-1)).toContain(`${name}: ${value.toFixed(4)}`);
    });

    it("is drawn as always where there is room", () => {
      expect(drawings(look, 150)[19]!.trimEnd()).toBe(drawings(look, Infinity)[19]!.trimEnd());
    });
  });

  it("is shorter before anything is cut", () => {
    expect(drawings("keras2", 95)[0]).toBe(
      " 1/40 [.........] - ETA: 39s - loss: 0.6931 - acc: 0.5013 - val_loss: 0.6500 - val_acc: 0.6021",
    );
  });
});
