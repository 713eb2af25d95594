/** Guards of Keras 3.16 against files that were made to do harm, at the public doors, one by one. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { memory } from "@tensorflow/tfjs-core";
import type * as hdf5 from "h5wasm/node";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { ModelFileError } from "./errors/ModelFileError.js";
import { HdfTree } from "./hdf5/HdfTree.js";
import { writeHdf5 } from "./hdf5/writeHdf5.js";
import { loadModel, loadWeights } from "./index.js";
import { denseConfig, denseWeights, kerasArchive } from "./testing/files.js";

type Hdf5File = InstanceType<typeof hdf5.File>;

/** Bytes in arrays that a refusal may take. */
const SMALL = 2 ** 22;
const bytesOf = (text: string) => new TextEncoder().encode(text);

let folder: string;
let model: LayersModel;
beforeAll(async () => {
  await useBackend("cpu");
  folder = mkdtempSync(join(tmpdir(), "seqloom-"));
  model = sequential([dense({ units: 2, inputShape: [3] })]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file that the HDF5 library itself writes. */
async function written(fill: (file: Hdf5File) => void): Promise<Uint8Array> {
  const h5wasm = await import("h5wasm/node");
  await h5wasm.ready;
  const path = join(folder, "hostile.h5");
  const file = new h5wasm.File(path, "w");
  file.create_group("layers").create_group("dense").create_group("vars");
  fill(file);
  file.close();
  return new Uint8Array(readFileSync(path));
}

/** Refused by name, without memory, and without a tensor left behind. */
async function refused(load: () => Promise<unknown>, message: RegExp): Promise<void> {
  const { numTensors } = memory();
  const held = process.memoryUsage().arrayBuffers;
  const error = await load().catch((caught: unknown) => caught);
  expect(process.memoryUsage().arrayBuffers - held).toBeLessThan(SMALL);
  expect(error).toBeInstanceOf(ModelFileError);
  expect((error as Error).message).toMatch(message);
  expect(memory().numTensors).toBe(numTensors);
}

const archive = (weights: Uint8Array, more = {}) => kerasArchive(denseConfig({ units: 2 }), weights, more);
const weights = () => denseWeights([3, 2], [2]);

/** Writes a number over the sizes of a member in the directory of an archive. */
function withSize(bytes: Uint8Array, member: string, size: number): Uint8Array {
  const at = Buffer.from(bytes).lastIndexOf(member) - 46;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, size, true);
  return bytes;
}

/** Writes another length over the first axis of the shape [3, 2]. */
function withRows(bytes: Uint8Array, rows: bigint): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const isShape = (at: number) => view.getBigUint64(at, true) === 3n && view.getBigUint64(at + 8, true) === 2n;
  const at = Array.from({ length: bytes.length / 8 - 1 }, (_, i) => 8 * i).find(isShape)!;
  view.setBigUint64(at, rows, true);
  return bytes;
}

describe("members of an archive", () => {
  it("over 4 GiB are refused", () =>
    refused(
      () => loadModel(withSize(archive(weights()), "model.weights.h5", 0xffffffff)),
      /^loadModel: member model\.weights\.h5 of the archive has 4 GiB or more\.$/,
    ));

  it("packed more than 100-fold are refused", () =>
    refused(
      () => loadModel(withSize(archive(weights()), "model.weights.h5", 2 ** 30)),
      /^loadModel: member model\.weights\.h5 of the archive unpacks to more than 100 times its size\.$/,
    ));

  it.each(["../model.py", "/etc/passwd", "C:\\model.py", "assets/../../model.py"])("outside are refused: %s", (name) =>
    refused(() => loadModel(archive(weights(), { [name]: bytesOf("x") })), /^loadModel: the path .* leads outside/),
  );
});

describe("datasets of HDF5", () => {
  it("over 4 GiB are refused", () =>
    refused(
      () => loadModel(archive(withRows(weights(), 2n ** 32n))),
      /layers\/dense\/vars\/0 claims 34359738368 bytes, and at most 4 GiB are read\.$/,
    ));

  it("packed more than 1000-fold are refused", async () => {
    const data = new Float32Array(2 ** 23);
    const bomb = await written((file) => {
      const name = "layers/dense/vars/0";
      file.create_dataset({ name, data, shape: [2 ** 22, 2], dtype: "<f4", chunks: [2 ** 22, 2], compression: 9 });
    });
    await refused(
      () => loadModel(archive(bomb)),
      /layers\/dense\/vars\/0 claims 33554432 bytes of \d+ that are there, over 1000 times as many\.$/,
    );
  });

  it("longer than the file are refused before room is made for them", () =>
    refused(
      () => loadModel(archive(withRows(weights(), 2n ** 28n))),
      /layers\/dense\/vars\/0 has 24 bytes instead of 2147483648\.$/,
    ));

  it("behind a soft link are refused", async () => {
    const bytes = await written((file) => file.create_soft_link("/layers/dense", "layers/other"));
    await refused(() => loadModel(archive(bytes)), /other is a soft link, which Keras does not write/);
    await refused(() => loadWeights(model, bytes), /^loadWeights: other is a soft link/);
  });

  it("behind an external link are refused", async () => {
    const bytes = await written((file) => file.create_external_link("/etc/passwd", "/", "layers/other"));
    await refused(() => loadModel(archive(bytes)), /other is an external link, which Keras does not write/);
  });

  it("in groups without end are refused", () => {
    const root = new HdfTree();
    root.group(Array.from({ length: 300 }, () => "vars").join("/"));
    return refused(() => loadModel(archive(writeHdf5(root))), /more than 200 deep\.$/);
  });
});

describe("configs", () => {
  it("nested deeper than 200 are refused", () => {
    const deep = `{"class_name": "Sequential", "config": ${"[".repeat(5000)}${"]".repeat(5000)}}`;
    const bytes = kerasArchive({}, weights(), { "config.json": bytesOf(deep) });
    return refused(() => loadModel(bytes), /^loadModel: config\.json is 5001 levels deep, and at most 200 are read\.$/);
  });

  it("that ask for more weights than the file has are refused before these are made", () =>
    refused(
      () => loadModel(kerasArchive(denseConfig({ units: 2 ** 30 }), weights())),
      /^loadModel: layer score asks for a weight kernel of shape \[3, 1073741824\], for which the file is too small\.$/,
    ));

  it("with code of Python are refused by name", () =>
    refused(
      () => loadModel(kerasArchive(denseConfig({}, "Lambda"), weights())),
      /^loadModel: layer model\/score is a Lambda, which holds code of Python; none is run here\.$/,
    ));

  it("with a class of Python are refused by name", () =>
    refused(
      () => loadModel(kerasArchive(denseConfig({}, "os.system"), weights())),
      /^loadModel: layer model\/score is of the class os\.system, which is not known here\./,
    ));
});

describe("files beside", () => {
  const beside = { "../secret.h5": weights() };

  it("outside of the folder are refused: of sharded weights", () => {
    const map = bytesOf(JSON.stringify({ weight_map: { "/layers/dense/vars": "../secret.h5" } }));
    return refused(
      () => loadWeights(model, { "m.weights.json": map, ...beside }),
      /the path \.\.\/secret\.h5 leads outside of the archive or folder\.$/,
    );
  });

  it("outside of the folder are refused: of a model.json", () => {
    const weightsManifest = [{ paths: ["../secret.h5"], weights: [] }];
    const json = bytesOf(JSON.stringify({ modelTopology: denseConfig({ units: 2 }), weightsManifest }));
    return refused(
      () => loadModel({ "model.json": json, ...beside }),
      /the path \.\.\/secret\.h5 leads outside of the archive or folder\.$/,
    );
  });
});

describe("a pickle", () => {
  it("is never run", () =>
    refused(
      () => loadModel(Uint8Array.of(0x80, 4, 0x95, 0x2e)),
      /it is a pickle of Python, whose code is never run\.$/,
    ));
});
