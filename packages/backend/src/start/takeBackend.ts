import { engine, type KernelBackend, setBackend } from "@tensorflow/tfjs-core";

const starting = new Map<string, Promise<KernelBackend>>();

/**
 * Makes tfjs compute on a backend whose package registered it. The backend is made ready before tfjs switches to it: until
 * then tfjs goes on with the previous one, or says that there is none, and the reason of a failure, which tfjs only prints,
 * is known.
 *
 * @throws the error of a backend that cannot start
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
