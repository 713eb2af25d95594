import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DecodedEvent, describeGolden, goldenDir, readEventFile } from "@seqloom/testing";
import { encodeEvent } from "./summaries/encodeEvent.js";
import type { SummaryValue } from "./summaries/encodeSummaryValue.js";
import { kerasModelSummary } from "./summaries/kerasModelSummary.js";
import { scalarSummary } from "./summaries/scalarSummary.js";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A summary as our functions make it; of histograms the values are not known any more, so the counts stay as they are. */
function rewritten({ tag = "", plugin = "", value = [], texts = [], shape = [] }: DecodedEvent): SummaryValue {
  if (plugin === "scalars") return scalarSummary(tag, value[0]!);
  if (plugin === "histograms") {
    const content = new Uint8Array(Float64Array.from(value).buffer);
    return { tag, plugin, tensor: { dtype: "float64", shape, content } };
  }
  const config = JSON.parse(text(texts[0]!)) as object;
  const summary = kerasModelSummary(tag, config);
  return { ...summary, tensor: { dtype: "string", shape, texts: [texts[0]!] } }; // Python puts spaces into JSON
}

interface Golden {
  readonly tensorboard: Readonly<Record<string, { readonly events?: readonly unknown[] }>>;
}

describeGolden("training/callbacks.json.gz", ({ tensorboard }: Golden) => {
  const files = Object.entries(tensorboard).filter(([path]) => path.includes("tfevents"));
  it.each(files)("every summary has the bytes that TensorFlow wrote: %s", (path, { events }) => {
    const [version, ...summaries] = readEventFile(readFileSync(join(goldenDir, "training/tensorboard", path)));
    expect(version).toMatchObject({ fileVersion: "brain.Event:2" });
    expect(summaries).toHaveLength(events!.length - 1);
    for (const event of summaries) {
      expect(encodeEvent(event.wallTime, event.step, rewritten(event))).toEqual(Uint8Array.from(event.bytes));
    }
  });
});
