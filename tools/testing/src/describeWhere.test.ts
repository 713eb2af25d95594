import { describeWhere } from "./describeWhere.js";
import { recordTests } from "./recordTests.js";

describe("describeWhere", () => {
  const tests = () => void it("is a test", () => undefined);

  it("defines the tests where nothing is in the way", () => {
    expect(recordTests(() => describeWhere("the card", undefined, tests))).toEqual(["is a test"]);
  });

  it("defines none where something is", () => {
    expect(recordTests(() => describeWhere("the card", "there is none", tests))).toEqual([]);
  });

  it("prints the reason, and gives it to the one skipped test", () => {
    const kept = { it: globalThis.it, describe: globalThis.describe, warn: console.warn };
    const said: string[] = [];
    const describeNow = (_: string, define: () => void) => define();
    Object.assign(globalThis, { describe: describeNow, it: { skip: (name: string) => said.push(name) } });
    console.warn = (text: string) => said.push(text);
    try {
      describeWhere("the card", "there is none", tests);
    } finally {
      Object.assign(globalThis, { it: kept.it, describe: kept.describe });
      console.warn = kept.warn;
    }
    expect(said).toEqual(["skipped: the tests of the card: there is none", "skipped: there is none"]);
  });
});
