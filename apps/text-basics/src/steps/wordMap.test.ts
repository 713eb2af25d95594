import type { Look } from "@seqloom/app-kit";
import { useBackend } from "@seqloom/backend";
import { setRandomSeed } from "@seqloom/layers";
import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { wordMap } from "./wordMap.js";

const LOOK: Look = { language: "en", theme: "light", width: 720 };

beforeAll(() => useBackend());

describe("wordMap", () => {
  it("brings words of praise together, which are anywhere before the training, and draws both", async () => {
    setRandomSeed(1);
    const drawn = new Map<string, string>();
    const report = {
      picture: async (name: string, draw: (look: Look) => { svg(): string }) => void drawn.set(name, draw(LOOK).svg()),
    };
    const lines = (await printed(() => wordMap(1, { text: texts.en.map, report }))).join("\n");
    const [before, after] = Array.from(lines.matchAll(/nearest to wonderful: ([a-z ]+)/g), ([, words]) =>
      words!.trim().split(" ").sort(),
    );
    const praise = ["brilliant", "charming", "clever", "delightful", "superb"];
    expect(after).toEqual(praise);
    expect(before).not.toEqual(praise);
    expect([...drawn.keys()]).toEqual(["words-before", "words-after"]);
    for (const svg of drawn.values()) for (const word of ["wonderful", "film"]) expect(svg).toContain(`>${word}<`);
  });
});
