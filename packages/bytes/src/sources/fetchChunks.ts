import { streamChunks } from "../streams/streamChunks.js";
import { answerText } from "./answerText.js";

/**
 * Downloads what stands at an address, piece by piece.
 *
 * @param caller the public function, which begins the error text
 * @throws Error that names the address, and what the server answered if it did
 */
export async function* fetchChunks(caller: string, address: string | URL): AsyncGenerator<Uint8Array> {
  const lost = (cause: unknown): never => {
    throw new Error(`${caller}: ${String(address)} cannot be reached.`, { cause });
  };
  const response = await fetch(address).catch(lost);
  if (!response.ok) throw new Error(`${caller}: ${String(address)} answered ${answerText(response)}.`);
  if (!response.body) return;
  try {
    yield* streamChunks(response.body);
  } catch (cause) {
    lost(cause);
  }
}
