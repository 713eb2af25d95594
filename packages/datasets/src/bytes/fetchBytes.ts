/**
 * Downloads what stands at an address.
 *
 * @param caller the public function, which begins the error text
 * @throws Error that names the address, and what the server answered if it did
 */
export async function fetchBytes(caller: string, address: string | URL): Promise<Uint8Array> {
  const lost = (cause: unknown): never => {
    throw new Error(`${caller}: ${String(address)} cannot be reached.`, { cause });
  };
  const response = await fetch(address).catch(lost);
  if (!response.ok) {
    const answer = `${response.status} ${response.statusText}`.trim();
    throw new Error(`${caller}: ${String(address)} answered ${answer}.`);
  }
  return new Uint8Array(await response.arrayBuffer().catch(lost));
}
