import { writeZip } from "@seqloom/bytes";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { compileParts } from "../compiling/writeCompile.js";
import { kerasJson } from "../config/kerasJson.js";
import { modelConfig } from "../config/modelConfig.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { KERAS_VERSION } from "../config/kerasVersion.js";
import { storeTree } from "./storeTree.js";

/**
 * Writes a .keras file: config, metadata and weights in an archive, stored as Keras stores them.
 *
 * @throws Refusal on compile settings that no file can hold
 */
export async function kerasFile(model: LayersModel, includeOptimizer: boolean): Promise<Uint8Array> {
  const compiled = includeOptimizer ? compileParts(model) : undefined;
  const config = {
    ...modelConfig(model, { isLegacy: false }),
    ...(compiled && {
      compile_config: {
        optimizer: { module: "keras.optimizers", ...compiled.optimizerConfig, registered_name: null },
        ...compiled.rest,
      },
    }),
  };
  const metadata = {
    keras_version: KERAS_VERSION,
    date_saved: dateText(new Date()),
    written_by: "@seqloom/keras-files",
  };
  const weights = writeHdf5(await storeTree(model, compiled?.optimizer));
  return writeZip({ "metadata.json": json(metadata), "config.json": json(config), "model.weights.h5": weights });
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(kerasJson(value));
}

/** A moment as Keras writes it: 2026-11-21@12:25:15. */
function dateText(date: Date): string {
  return date.toISOString().slice(0, 19).replace("T", "@");
}
