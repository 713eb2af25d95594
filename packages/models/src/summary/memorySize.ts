/**
 * Writes a number of bytes as Keras's summary does: in the unit that leaves less than 1024, with two decimals.
 *
 * @param byteName name of the smallest unit in Keras 2 ("Byte") or Keras 3 ("B")
 */
export function memorySize(sizeBytes: number, byteName: "B" | "Byte"): string {
  const units = [byteName, "KB", "MB", "GB", "TB"];
  let size = sizeBytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  return `${twoDecimals(size)} ${units[unit]}`;
}

/** Rounds as Python does, 1.125 to the even 1.12; toFixed would make it 1.13. A quotient by 1024 is exact, so ties occur. */
function twoDecimals(value: number): string {
  const hundredths = value * 100;
  const isTie = hundredths % 1 === 0.5;
  return isTie ? ((2 * Math.round(hundredths / 2)) / 100).toFixed(2) : value.toFixed(2);
}
