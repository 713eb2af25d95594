import { consoleColumns as columnsInBrowser, writeToConsole as writeInBrowser } from "./consoleOutput.browser.js";
import { consoleColumns as columnsInNode, writeToConsole as writeInNode } from "./consoleOutput.node.js";
import { ProgressBar } from "./ProgressBar.js";

/** The texts that something writes to standard output. */
function written(run: () => void): string[] {
  const texts: string[] = [];
  const before = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: unknown) => texts.push(String(text)) > 0;
  try {
    run();
  } finally {
    process.stdout.write = before;
  }
  return texts;
}

/** The lines that something leaves in the console of a browser. */
function logged(run: () => void): string[] {
  const lines: string[] = [];
  const before = console.log;
  console.log = (...parts: unknown[]) => void lines.push(`${parts.join(" ")}\n`);
  try {
    run();
  } finally {
    console.log = before;
  }
  return lines;
}

describe.each([
  ["Node", writeInNode, written],
  ["a browser", writeInBrowser, logged],
])("writeToConsole in %s", (_, writeToConsole, shown) => {
  it("shows whole lines at once, each once", () => {
    expect(shown(() => writeToConsole("Epoch 1/2\n"))).toEqual(["Epoch 1/2\n"]);
    expect(shown(() => ["2/2 loss: ", "0.5000\n", "\n"].forEach(writeToConsole)).join("")).toBe("2/2 loss: 0.5000\n\n");
  });
});

describe("writeToConsole in Node alone", () => {
  it("writes to standard output as it is", () => {
    const texts = ["\r1/2", "\b\r2/2\n"];
    expect(written(() => texts.forEach(writeInNode))).toEqual(texts);
  });
});

describe("writeToConsole in a browser alone", () => {
  it("logs a line when it is whole", () => {
    expect(logged(() => writeInBrowser("Epoch 1/2\nhalf "))).toEqual(["Epoch 1/2\n"]);
    expect(logged(() => writeInBrowser("a line\n"))).toEqual(["half a line\n"]);
  });

  it.each(["keras2", "keras3"] as const)("logs a bar of %s once, as it stands at the end, without colours", (look) => {
    const times = [0, 1, 2, 3];
    const lines = logged(() => {
      const bar = new ProgressBar({ target: 3, look, write: writeInBrowser, now: () => times.shift()! });
      for (const step of [1, 2, 3]) bar.update(step, { loss: 0.5 });
    });
    const bar = look === "keras2" ? "[==============================] - 3s" : "━━━━━━━━━━━━━━━━━━━━ 3s";
    expect(lines).toEqual([`3/3 ${bar} 1s/step - loss: 0.5000\n`]);
  });
});

describe("consoleColumns", () => {
  const { isTTY, columns } = process.stdout;
  afterEach(() => void Object.assign(process.stdout, { isTTY, columns }));

  it.each([
    [true, 40, 40],
    [true, 0, Infinity], // a terminal that does not say
    [false, undefined, Infinity],
  ])(
    "is in Node, with a terminal (%s) of %s columns: %s; a browser's console has no end",
    (terminal, given, expected) => {
      Object.assign(process.stdout, { isTTY: terminal, columns: given });
      expect(columnsInNode()).toBe(expected);
      expect(columnsInBrowser()).toBe(Infinity);
    },
  );
});
