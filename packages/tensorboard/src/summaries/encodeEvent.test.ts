import { readEventFile } from "@seqloom/testing";
import { joinBytes } from "../records/joinBytes.js";
import { tfRecord } from "../records/tfRecord.js";
import { encodeEvent, encodeFileVersion } from "./encodeEvent.js";
import { scalarSummary } from "./scalarSummary.js";

describe("encodeEvent", () => {
  it("keeps time, step and summary", () => {
    const events = [0, 7, 2 ** 40].map((step) => tfRecord(encodeEvent(1.5, step, scalarSummary("loss", 0.25))));
    const read = readEventFile(joinBytes(events));
    expect(read.map(({ step }) => step)).toEqual([0, 7, 2 ** 40]);
    for (const event of read) expect(event).toMatchObject({ wallTime: 1.5, tag: "loss", value: [0.25] });
  });
});

describe("encodeFileVersion", () => {
  it("says the version and who wrote the file", () => {
    const bytes = encodeFileVersion(2);
    expect(readEventFile(tfRecord(bytes))).toMatchObject([{ wallTime: 2, step: 0, fileVersion: "brain.Event:2" }]);
    expect(Buffer.from(bytes).toString()).toContain("seqloom.tensorboard");
  });
});
