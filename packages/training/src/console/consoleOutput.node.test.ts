import { consoleColumns, writeToConsole } from "./consoleOutput.node.js";

describe("writeToConsole in Node", () => {
  it("writes to standard output as it is", () => {
    const texts: unknown[] = [];
    const before = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: unknown) => texts.push(text) > 0;
    try {
      writeToConsole("\r1/2");
      writeToConsole("\b\r2/2\n");
    } finally {
      process.stdout.write = before;
    }
    expect(texts).toEqual(["\r1/2", "\b\r2/2\n"]);
  });
});

describe("consoleColumns in Node", () => {
  const { isTTY, columns } = process.stdout;
  afterEach(() => void Object.assign(process.stdout, { isTTY, columns }));

  it.each([
    [true, 40, 40],
    [true, 0, Infinity], // a terminal that does not say
    [false, undefined, Infinity],
  ])("where standard output is a terminal: %s, with %s columns: %s", (isTTY, columns, expected) => {
    Object.assign(process.stdout, { isTTY, columns });
    expect(consoleColumns()).toBe(expected);
  });
});
