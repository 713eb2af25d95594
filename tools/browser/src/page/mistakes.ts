import { ArgumentError } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { Kernels } from "@seqloom/kernels";
import { lstm } from "@seqloom/layers";

const wrongCalls: Readonly<Record<string, () => unknown>> = {
  "Kernels.load": () => Kernels.load({ threads: 0 }),
  lstm: () => lstm({ units: 2.5 }),
  useBackend: () => useBackend("cuda" as "wasm"),
};

/** The errors of wrong calls. */
export async function mistakes(): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [name, call] of Object.entries(wrongCalls)) {
    try {
      await call();
      shown[name] = "nothing";
    } catch (error) {
      shown[name] = error instanceof ArgumentError ? String(error) : `no ArgumentError: ${String(error)}`;
    }
  }
  return shown;
}
