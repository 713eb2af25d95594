/** SHA-256 of the bits of arrays, in hexadecimal. A page has it on localhost and over https. */
export async function digest(arrays: readonly Float32Array[]): Promise<string> {
  const bytes = await new Blob(arrays.map((values) => new Float32Array(values))).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
