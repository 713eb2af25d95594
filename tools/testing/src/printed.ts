/**
 * Runs a function and gives the lines that it prints with console.log, which then do not stand in the output of the test.
 *
 * @param run may be asynchronous
 */
export async function printed(run: () => unknown): Promise<string[]> {
  const { log } = console;
  let text = "";
  console.log = (...values: unknown[]) => void (text += `${values.map(String).join(" ")}\n`);
  try {
    await run();
  } finally {
    console.log = log;
  }
  return text.split("\n").slice(0, -1);
}
