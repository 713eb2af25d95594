import { Refusal } from "../errors/Refusal.js";
import { isRecord } from "./parseJson.js";

/** A layer or model as Keras writes it into a config. */
export interface LayerEntry {
  readonly className: string;
  /** Name of a class of the writer's own, `package>Class`; undefined for those of Keras. */
  readonly registeredName: string | undefined;
  readonly config: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly inboundNodes: readonly unknown[];
  /** Shape of the input that it was built for, where the entry has one. */
  readonly buildShape: unknown;
}

/**
 * Reads the entry of a layer.
 *
 * @param place path of the model around it, for error texts
 * @throws Refusal if it is none, or has a class with Python code
 */
export function readEntry(place: string, given: unknown): LayerEntry {
  if (!isRecord(given) || typeof given.class_name !== "string") {
    throw new Refusal(`${place} has an entry that is no layer: class_name is missing.`);
  }
  const config = isRecord(given.config) ? given.config : { layers: given.config };
  const className = given.class_name;
  const name = typeof given.name === "string" ? given.name : config.name;
  if (typeof name !== "string" && !isModelClass(className)) {
    throw new Refusal(`${place} has a layer of class ${className} without a name.`);
  }
  const registered = given.registered_name;
  return {
    className,
    registeredName: typeof registered === "string" && registered !== className ? registered : undefined,
    config,
    name: typeof name === "string" ? name : className.toLowerCase(),
    inboundNodes: Array.isArray(given.inbound_nodes) ? (given.inbound_nodes as unknown[]) : [],
    buildShape: config.build_input_shape ?? (isRecord(given.build_config) ? given.build_config.input_shape : undefined),
  };
}

/** Whether a class is one of the models that a config describes whole. */
export function isModelClass(className: string): boolean {
  return ["Sequential", "Functional", "Model"].includes(className);
}
