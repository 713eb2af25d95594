import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { setModelFileSaver } from "./modelFileSaver.js";
import { PathTemplate } from "./PathTemplate.js";
import { checkPlace, saveByPath } from "./saveByPath.js";

const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
const saved: string[] = [];

beforeAll(async () => {
  await useBackend("cpu");
  io.registerSaveRouter((url) => {
    if (typeof url !== "string" || !url.startsWith("trial://")) return null as never;
    saved.push(url);
    const result = { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } } as const;
    return { save: () => Promise.resolve(result) };
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("saveByPath", () => {
  it("saves to a folder or an address", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    await saveByPath(join(folder, "gru"), model, { weightsOnly: false });
    expect(existsSync(join(folder, "gru", "model.json"))).toBe(true);
    await saveByPath("trial://gru", model, { weightsOnly: false });
    expect(saved).toContain("trial://gru");
  });

  it("leaves files of Keras to the function that was set", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    const calls: unknown[] = [];
    setModelFileSaver((...call) => void calls.push(call));
    await saveByPath("gru.weights.h5", model, { weightsOnly: true });
    expect(calls).toEqual([["gru.weights.h5", model, { weightsOnly: true }]]);
  });
});

describe("checkPlace", () => {
  it("makes the folder of a file of Keras", () => {
    checkPlace("f", new PathTemplate("f", join(folder, "files", "gru.keras")));
    expect(existsSync(join(folder, "files"))).toBe(true);
    expect(existsSync(join(folder, "files", "gru.keras"))).toBe(false);
  });

  it("makes the folder in which the models will be", () => {
    checkPlace("f", new PathTemplate("f", join(folder, "all", "gru-{epoch}")));
    expect(existsSync(join(folder, "all"))).toBe(true);
    checkPlace("f", new PathTemplate("f", join(folder, "one")));
    expect(existsSync(join(folder, "one"))).toBe(true);
  });

  it("refuses an address that nobody saves to", () => {
    checkPlace("f", new PathTemplate("f", "trial://{epoch}"));
    expect(() => checkPlace("f", new PathTemplate("f", "moon://{epoch}"))).toThrow(
      'f: filepath must be an address that tfjs saves to, or a path, got "moon://".',
    );
  });
});
