import { ArgumentError } from "@seqloom/array";
import { io } from "@tensorflow/tfjs-core";
import { loadLayersModel, type LayersModel } from "@tensorflow/tfjs-layers";
import type { SentModel } from "./describeModel.js";
import { classMap, stockClasses } from "./stockClasses.js";

/**
 * Makes the model of `describeModel` again: of the classes that are registered, where the caller's layers are tfjs's own of
 * these.
 *
 * @throws ArgumentError that names a class that is not known in this thread
 */
export async function rebuildModel(caller: string, sent: SentModel): Promise<LayersModel> {
  const { description, weights, plainClasses } = sent;
  const artifacts = JSON.parse(description) as Required<Pick<io.ModelArtifacts, "modelTopology" | "weightSpecs">>;
  const classes = classMap();
  const unknown = classNames(artifacts.modelTopology).find((name) => !Object.hasOwn(classes, name));
  if (unknown !== undefined) {
    const hint = 'Give modules: [new URL("./file.js", import.meta.url)], a module that registers it.';
    throw new ArgumentError(caller, "model", "made of classes that the worker knows", unknown, hint);
  }
  const replaced = plainClasses.filter((name) => Object.hasOwn(stockClasses, name) && "options" in classes[name]![0]);
  const before = replaced.map((name) => [name, classes[name]!] as const);
  try {
    for (const name of replaced) classes[name] = stockClasses[name]!;
    return await loadLayersModel(io.fromMemory({ ...artifacts, weightData: weights.slice().buffer }));
  } finally {
    for (const [name, registered] of before) classes[name] = registered;
  }
}

/** The names of all classes in a config. */
function classNames(config: unknown): string[] {
  if (typeof config !== "object" || config === null) return [];
  const inner = Object.values(config).flatMap(classNames);
  const { class_name: name } = config as { class_name?: unknown };
  return typeof name === "string" ? [name, ...inner] : inner;
}
