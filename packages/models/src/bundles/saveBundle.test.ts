import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { useBackend } from "@seqloom/backend";
import { readZip } from "@seqloom/bytes";
import { loadModel } from "@seqloom/keras-files";
import { dense, sequential } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { lunchContents } from "../testing/smallBundles.js";
import { loadBundle } from "./loadBundle.js";
import { bundleBytes, saveBundle } from "./saveBundle.js";

let folder: string;
beforeAll(async () => {
  await useBackend("cpu");
  folder = await mkdtemp(join(tmpdir(), "seqloom-"));
});
afterAll(() => rm(folder, { recursive: true }));

const FILES = ["labels.json", "manifest.json", "model.keras"];

describe("saveBundle", () => {
  it("writes a folder or an archive, which loadBundle reads by path, URL, bytes, Blob and files", async () => {
    const contents = lunchContents();
    const [dir, zip] = [join(folder, "new/lunch"), join(folder, "new/lunch.zip")];
    await saveBundle(dir, contents);
    await saveBundle(zip, contents);
    expect((await readdir(dir)).sort()).toEqual(FILES);
    expect((await readdir(join(folder, "new"))).sort()).toEqual(["lunch", "lunch.zip"]);
    const bytes = new Uint8Array(await readFile(zip));
    const files = Object.fromEntries([...readZip(bytes)].map(([name, read]) => [name, read()]));
    const sources = [dir, pathToFileURL(dir), `${dir}/`, zip, pathToFileURL(zip), bytes, new Blob([bytes]), files];
    const answers = [];
    for (const source of sources) answers.push(await (await loadBundle(source)).predict(["煎餃", "大魯麵"]));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await loadModel(join(dir, "model.keras"))).countParams()).toBe(contents.model.countParams());
  });

  it("tells an archive by its bytes, whatever its name and wherever in it the files lie", async () => {
    const path = join(folder, "lunch.bundle");
    await writeFile(path, await bundleBytes(lunchContents()));
    expect((await loadBundle(path)).labels).toHaveLength(4);
  });

  it("writes nothing where the contents are wrong, and leaves the old bundle", async () => {
    const path = join(folder, "kept");
    await saveBundle(path, { ...lunchContents(), notes: "old" });
    const model = sequential([dense({ units: 4, inputShape: [2] })]);
    compile(model, { loss: () => model.outputs[0] as never });
    await expect(saveBundle(path, { ...lunchContents(), window: 3 })).rejects.toThrow(
      "saveBundle: window must be 2, as the model takes, got 3.",
    );
    await expect(saveBundle(path, { model })).rejects.toThrow("saveBundle: model.keras: ");
    expect((await loadBundle(path)).manifest.notes).toBe("old");
    await expect(saveBundle("", lunchContents())).rejects.toThrow('saveBundle: target must be a path, got "".');
    await expect(saveBundle(path, { ...lunchContents(), windows: 2 } as never)).rejects.toThrow("Did you mean window?");
  });
});
