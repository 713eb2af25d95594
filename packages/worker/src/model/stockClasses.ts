import { serialization } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers";

/** A class with its reader of configs, as tfjs's registry keeps it. */
export type RegisteredClass = ReturnType<typeof classMap>[string];

/** tfjs's registry of classes, by their names. */
export function classMap() {
  return serialization.SerializationMap.getMap().classNameMap;
}

/** The classes as tfjs registers them: those of this moment, before @seqloom/layers is imported in a worker. */
export const stockClasses: Readonly<Record<string, RegisteredClass>> = { ...classMap() };
