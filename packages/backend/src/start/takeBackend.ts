import { engine, setBackend } from "@tensorflow/tfjs-core";
import type { KernelBackend } from "@tensorflow/tfjs-core";

const starting = new Map<string, Promise<KernelBackend>>();

/**
 * Makes tfjs compute on a backend whose package registered it. The backend is got ready before tfjs is told, so that until
 * then tfjs goes on with the one of before, or says that there is none; and so that the reason of a failure is known, which
 * tfjs only prints.
 *
 * @throws what the backend throws that cannot start
 */
export async function takeBackend(tfjsName: string): Promise<void> {
  const { registry, registryFactory } = engine();
  const entry = registryFactory[tfjsName];
  if (entry === undefined) throw new Error(`tfjs knows no backend of the name ${tfjsName}`);
  if (!(tfjsName in registry)) {
    if (!starting.has(tfjsName)) starting.set(tfjsName, Promise.resolve(entry.factory()));
    try {
      const backend = await starting.get(tfjsName)!;
      entry.factory = () => backend;
    } finally {
      starting.delete(tfjsName);
    }
  }
  if (!(await setBackend(tfjsName))) throw new Error("tfjs refused it");
}
