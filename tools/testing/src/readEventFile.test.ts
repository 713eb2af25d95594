import { protoFields, readEventFile } from "./readEventFile.js";

/** An event file that TensorFlow 2.21 wrote: the version, and the scalar loss = 0.5 at step 3 with a description. */
const FILE = Buffer.from(
  "PgAAAAAAAADZ0kDnCQAAgKZhw9pBGg1icmFpbi5FdmVudDoyUiQKInRlbnNvcmZsb3cuY29yZS51dGlsLmV2ZW50c193cml0ZXK2Un0nOwAAAAAAAAAaI6xcCXPbxKZhw9pBEAMqLgosCgRsb3NzQgoIARIAIgQAAAA/ShgKCQoHc2NhbGFycxoLb2YgdHJhaW5pbmdh3/aO",
  "base64",
);

describe("readEventFile", () => {
  it("decodes a file of TensorFlow", () => {
    const [version, scalar] = readEventFile(FILE);
    expect(version).toMatchObject({ fileVersion: "brain.Event:2", step: 0 });
    expect(scalar).toMatchObject({ step: 3, tag: "loss", plugin: "scalars", dtype: 1, shape: [], value: [0.5] });
    expect(scalar).toMatchObject({ description: "of training" });
    expect(new Date(scalar!.wallTime * 1000).getUTCFullYear()).toBeGreaterThanOrEqual(2026);
  });

  it("tells cut and altered records", () => {
    expect(() => readEventFile(FILE.subarray(0, FILE.length - 1))).toThrow(/^record 1 at byte \d+: cut in its data$/);
    expect(() => readEventFile(FILE.subarray(0, 5))).toThrow("record 0 at byte 0: cut in its length");
    const altered = (at: number): Buffer => Buffer.from(FILE.map((byte, i) => (i === at ? byte ^ 1 : byte)));
    expect(() => readEventFile(altered(0))).toThrow("record 0 at byte 0: wrong length");
    expect(() => readEventFile(altered(FILE.length - 5))).toThrow("wrong data");
  });
});

describe("protoFields", () => {
  it("reads the example of the documentation of Protocol Buffers", () => {
    const fields = protoFields(Buffer.from("089601120774657374696e67", "hex"));
    expect(fields.get(1)).toEqual([150n]);
    expect(Buffer.from(fields.get(2)![0] as Uint8Array).toString()).toBe("testing");
  });
});
