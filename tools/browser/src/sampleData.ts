import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { tarGz } from "@seqloom/testing";

const REVIEWS = {
  "aclImdb/README": "about",
  "aclImdb/train/neg/0_3.txt": "bad",
  "aclImdb/train/pos/0_9.txt": "élan 好看<br />",
  "aclImdb/test/pos/0_10.txt": "other part",
};
const DAYS = 40;
const HOURS = 24;

/** Files as the loaders of @seqloom/datasets read them: reviews, a matrix, and the weather of some days. */
export async function sampleData(): Promise<Readonly<Record<"reviews" | "numbers" | "weather", Uint8Array>>> {
  const matrix = npy([50, 4], (i) => Math.sin(i));
  return {
    reviews: await tarGz(REVIEWS),
    numbers: zipSync({ "packed.npy": matrix, "stored.npy": [matrix, { level: 0 }] }),
    weather: gzipSync(weatherLines()),
  };
}

/** A file of NumPy: float32, row by row. */
function npy(shape: readonly number[], valueAt: (i: number) => number): Uint8Array {
  const size = shape.reduce((product, length) => product * length, 1);
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(", ")}), }`.padEnd(117) + "\n";
  const magic = Buffer.from([0x93, ...Buffer.from("NUMPY"), 1, 0, header.length, 0]);
  return Buffer.concat([
    magic,
    Buffer.from(header),
    Buffer.from(Float32Array.from({ length: size }, (_, i) => valueAt(i)).buffer),
  ]);
}

/** A table as of Jena, hour by hour, with a byte order mark and the line ends of Windows; one wind was not measured. */
function weatherLines(): string {
  const rows = Array.from({ length: DAYS * HOURS }, (_, hour) => {
    const time = new Date(Date.UTC(2009, 0, 1, hour)).toISOString();
    const date = `${time.slice(8, 10)}.${time.slice(5, 7)}.${time.slice(0, 4)} ${time.slice(11, 19)}`;
    return `${date},${(10 * Math.sin(hour / 24)).toFixed(2)},${hour === 7 ? "-9999.0" : (2 + Math.cos(hour)).toFixed(2)}`;
  });
  return `\uFEFF"Date Time","T (degC)","wv (m/s)"\r\n${rows.join("\r\n")}\r\n`;
}
