import { type Edit, edited, type Mutation, mutations } from "./mutations.js";

/** Number of damaged copies of each file that `testDamaged` tries; SEQLOOM_MUTATIONS names another one. */
const COUNT = Number(process.env.SEQLOOM_MUTATIONS ?? 200);
/** Seed of the damages; without one it is the length of the file. */
const SEED = process.env.SEQLOOM_SEED;
/** Bytes in typed arrays that do not grow with the file: pieces of streams, initial buffers. */
const SPARE_BYTES = 2 ** 24;
const SLOW_MS = 5000; // far beyond the time of a small file on a busy machine

/** A damage that a reader once failed at, as `testDamaged` reports it. */
export interface KnownDamage {
  /** Name of the test: that of the whole file. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** Failure at that time. */
  readonly why: string;
}

/** A reader of files, and a file that it reads. */
interface DamagedTest<T> {
  /** The public function, with whose name every error text begins, or several. */
  readonly caller: string | readonly string[];
  /** A file that is whole, or makes one. */
  readonly bytes: Uint8Array | (() => Uint8Array);
  readonly read: (bytes: Uint8Array) => T | Promise<T>;
  /** Throws if the result cannot be right: a shape that does not fit its numbers. */
  readonly check?: (value: T) => void;
  /** Bytes in typed arrays that a file may take, as a multiple of its length. Default: 64. */
  readonly memory?: number;
  /** Damages of before, of this file and of others, which are tried first. */
  readonly known?: readonly KnownDamage[];
}

/**
 * Tests that a reader reads damaged files, or refuses them in an error of its own: never a TypeError, RangeError or
 * SyntaxError that comes from inside, never more than 5 seconds, nor memory that a damaged length asks for. A failure is reported
 * with the line for the list of known damages.
 *
 * @param name of the kind of file, for the name of the test and for `known`
 */
export function testDamaged<T>(name: string, test: DamagedTest<T>): void {
  it(`${name}: damaged files are read, or refused with an error of its own`, async () => {
    const bytes = typeof test.bytes === "function" ? test.bytes() : test.bytes;
    const whole = await test.read(bytes);
    test.check?.(whole);
    const known = (test.known ?? []).filter(({ file }) => file === name);
    for (const { edits, why } of known) await tryDamaged(name, test, { what: why, edits, bytes: edited(bytes, edits) });
    const refused: boolean[] = [];
    const seed = SEED === undefined ? bytes.length : Number(SEED);
    for (const damaged of mutations(bytes, { count: COUNT, seed })) refused.push(await tryDamaged(name, test, damaged));
    expect(refused).toHaveLength(COUNT);
    expect(refused).toContain(true);
  }, 600_000);
}

/**
 * Has a damaged file read.
 *
 * @returns whether it was refused
 * @throws Error if the reader failed
 */
async function tryDamaged<T>(name: string, test: DamagedTest<T>, { what, edits, bytes }: Mutation): Promise<boolean> {
  const [begin, held] = [performance.now(), process.memoryUsage().arrayBuffers];
  const outcome = await outcomeOf(test.read, bytes);
  const problem = problemOf(test, outcome, {
    ms: performance.now() - begin,
    tookBytes: process.memoryUsage().arrayBuffers - held,
    allowedBytes: SPARE_BYTES + (test.memory ?? 64) * bytes.length,
  });
  if (problem === undefined) return outcome.error !== undefined;
  const line = JSON.stringify({ file: name, edits, why: problem } satisfies KnownDamage);
  throw new Error(`${name}, ${what}: ${problem}\n${line}`, { cause: outcome.error });
}

interface Outcome<T> {
  readonly value?: T;
  readonly error?: Error;
}

interface Cost {
  readonly ms: number;
  readonly tookBytes: number;
  readonly allowedBytes: number;
}

async function outcomeOf<T>(read: (bytes: Uint8Array) => T | Promise<T>, bytes: Uint8Array): Promise<Outcome<T>> {
  try {
    return { value: await read(bytes) };
  } catch (error) {
    return { error: error as Error };
  }
}

/** The fault of an outcome; undefined if there is none. */
export function problemOf<T>(
  { caller, check }: Pick<DamagedTest<T>, "caller" | "check">,
  { value, error }: Outcome<T>,
  { ms, tookBytes, allowedBytes }: Cost,
): string | undefined {
  if (ms > SLOW_MS) return `took ${Math.round(ms)} ms`;
  if (tookBytes > allowedBytes) return `took ${tookBytes} bytes`;
  if (error === undefined) {
    try {
      check?.(value as T);
    } catch (wrong) {
      return `read wrongly: ${(wrong as Error).message}`;
    }
    return undefined;
  }
  const isOwn =
    [caller].flat().some((name) => error.message.startsWith(`${name}: `)) &&
    !/^(Type|Range|Syntax|Reference)Error$/.test(error.name);
  return isOwn ? undefined : `threw ${error.name}: ${error.message}`;
}
