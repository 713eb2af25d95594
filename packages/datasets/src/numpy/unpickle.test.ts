import { join } from "node:path";
import { describeGolden, goldenDir, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { PickledArray } from "./PickledArray.js";
import { unpickle } from "./unpickle.js";

interface Hostile {
  name: string;
  is: string;
  mustHappen: string;
  base64: string | null;
  /** Path of the larger ones, below the folder of golden/datasets. */
  file?: string | null;
}

interface ObjectArray {
  protocol: number;
  value: unknown[];
  base64: string;
}

/** Those that may be read: harmless, if nothing large or endless comes of them. */
const HARMLESS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["protocol4_frame", [1]],
  ["protocol5_frame", [1]],
  ["memo_put_huge", []],
]);

function hostileTests(cases: readonly Hostile[]): void {
  it.each(cases)("$name ($is): $mustHappen", ({ name, mustHappen, base64, file }) => {
    const packed = base64 ?? gunzipSync(readFileSync(join(goldenDir, "datasets", file!))).toString();
    const bytes = Buffer.from(packed, "base64");
    if (HARMLESS.has(name)) {
      expect(unpickle("readNpy", bytes)).toEqual(HARMLESS.get(name));
    } else if (name === "self_containing_list") {
      const list = unpickle("readNpy", bytes) as unknown[];
      expect(list[0]).toBe(list);
    } else if (name === "deep_lists") {
      let depth = 0;
      for (let list = unpickle("readNpy", bytes); Array.isArray(list); list = list[0]) depth++;
      expect(depth).toBe(50_000);
    } else {
      const named = /[\w.]+\.(system|eval)/.exec(mustHappen)?.[0];
      const asked = name === "build_setstate_other" ? undefined : named; // its dictionary is refused before
      expect(() => unpickle("readNpy", bytes)).toThrow(
        asked ? `readNpy: the pickle asks for ${asked}, which is` : /^readNpy: the pickle /,
      );
    }
  });

  it("leaves Object.prototype as it is", () => {
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
}

function arrayTests(cases: readonly ObjectArray[]): void {
  it.each(cases)("reads an array of lists in protocol $protocol: $value", ({ value, base64 }) => {
    const array = unpickle("readNpy", Buffer.from(base64, "base64")) as PickledArray;
    expect(array.state).toEqual({ shape: [value.length], items: value });
  });
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("unpickle", () => {
  const fixture = join(import.meta.dirname, "../fixtures/pickles.json");
  const { hostile, arrays } = readJson<{ hostile: Hostile[]; arrays: ObjectArray[] }>(fixture);
  hostileTests(hostile);
  arrayTests(arrays);
  describeGolden<Hostile[]>("datasets/pickles/hostile.json", (cases) => {
    it("has all 77 of them", () => expect(cases).toHaveLength(77));
    hostileTests(cases);
  });
  describeGolden<{ cases: ObjectArray[] }>("datasets/pickles/object_arrays.json.gz", ({ cases }) => arrayTests(cases));

  it("reads texts, bytes, None and the two truth values in lists", () => {
    const pickle = bytesOf("\x80\x02](U\x01aC\x01bN\x88\x89X\x02\x00\x00\x00\xc3\xa9e.");
    expect(unpickle("readNpy", pickle)).toEqual(["a", Uint8Array.of(0x62), null, true, false, "é"]);
  });

  it("appends more items than a call may have arguments", () => {
    const items = "K\x01".repeat(200_000);
    expect(unpickle("readNpy", bytesOf(`\x80\x02](${items}e.`))).toHaveLength(200_000);
  });

  it("refuses names and tuples in lists, and what was begun outside", () => {
    const refused = (pickle: string) => expect(() => unpickle("readNpy", bytesOf(pickle)));
    refused("\x80\x02]cnumpy\nndarray\na.").toThrow("puts something other than numbers, texts and lists into a list");
    refused("\x80\x02])a.").toThrow(
      "readNpy: the pickle puts something other than numbers, texts and lists into a list (byte 5).",
    );
    refused("\x80\x02)K\x01a.").toThrow("appends to something that is no list");
    refused("\x80\x02](K\x01a.").toThrow("takes a value that is not there");
    refused("\x80\x02K\x01K\x02\x93.").toThrow("asks for a name that is no text");
  });

  it("ends with a value or one clear error, whatever the bytes", () => {
    const alphabet = fc.constantFrom(..."\x80\x02\x04\x95](KMJN\x88\x89UXCae)\x85\x86\x87tqr\x94hjc\x93Rb.\n\x00\x01");
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), (characters) => {
        try {
          unpickle("readNpy", bytesOf(characters.join("")));
        } catch (error) {
          expect((error as Error).message).toMatch(/^readNpy: the pickle /);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
