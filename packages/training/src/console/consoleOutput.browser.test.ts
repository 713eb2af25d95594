import { consoleColumns, writeToConsole } from "./consoleOutput.browser.js";
import { ProgressBar } from "./ProgressBar.js";

/** The lines that something leaves in the console. */
function logged(run: () => void): unknown[][] {
  const lines: unknown[][] = [];
  const before = console.log;
  console.log = (...parts: unknown[]) => void lines.push(parts);
  try {
    run();
  } finally {
    console.log = before;
  }
  return lines;
}

describe("writeToConsole in a browser", () => {
  it("logs a line when it is whole", () => {
    expect(logged(() => writeToConsole("Epoch 1/2\nhalf "))).toEqual([["Epoch 1/2"]]);
    expect(logged(() => writeToConsole("a line\n"))).toEqual([["half a line"]]);
  });

  it.each(["keras2", "keras3"] as const)("logs a bar of %s once, as it stands at the end, without colours", (look) => {
    const times = [0, 1, 2, 3];
    const lines = logged(() => {
      const bar = new ProgressBar({ target: 3, look, write: writeToConsole, now: () => times.shift()! });
      for (const step of [1, 2, 3]) bar.update(step, { loss: 0.5 });
    });
    const bar = look === "keras2" ? "[==============================] - 3s" : "━━━━━━━━━━━━━━━━━━━━ 3s";
    expect(lines).toEqual([[`3/3 ${bar} 1s/step - loss: 0.5000`]]);
  });
});

describe("consoleColumns in a browser", () => {
  it("has no end", () => {
    expect(consoleColumns()).toBe(Infinity);
  });
});
