// Runs the examples that come on stdin, one after the other, and writes their outcomes to the pipe 3. runExamples.ts
// starts it.
import { readFileSync, writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExampleOutcome, ExampleTask } from "./runExamples.js";
import { showValue } from "./showValue.js";

type PromisedRun = (run: () => Promise<unknown[] | void>) => Promise<void>;
interface ExampleModule {
  readonly run: (scope: object, promised: readonly PromisedRun[]) => Promise<void>;
}

const outcomes: ExampleOutcome[] = [];
for (const task of JSON.parse(readFileSync(0, "utf8")) as ExampleTask[]) outcomes.push(await runTask(task));
writeFileSync(3, JSON.stringify(outcomes));
process.exit(); // a backend may keep threads

async function runTask({ path, script, scope, needsBackend }: ExampleTask): Promise<ExampleOutcome> {
  const results: { threw: boolean; text: string }[] = [];
  const promised = script.promised.map(({ kind, statement }): PromisedRun => async (run) => {
    try {
      const [value] = (await run()) ?? [];
      results.push({ threw: false, text: showValue(value) });
    } catch (error) {
      if (kind === "value") throw new Error(`${messageOf(error)} (at ${statement})`, { cause: error });
      results.push({ threw: true, text: messageOf(error) });
    }
  });
  try {
    if (needsBackend) await useCpu();
    const inScope: Record<string, unknown> = {};
    for (const module of scope) Object.assign(inScope, await load(module));
    const names = script.names.filter((name) => Object.hasOwn(inScope, name)).join(", ");
    const text = `${script.imports}\nexport const run = async ({ ${names} }, promised) => {\n${script.body}\n};\n`;
    writeFileSync(path, text);
    await (await load<ExampleModule>(path)).run(inScope, promised);
    return { results };
  } catch (error) {
    return { results, error: messageOf(error) };
  }
}

/** Every example finds the same backend, whatever one before it chose. */
async function useCpu(): Promise<void> {
  const { useBackend } = await load<{ useBackend?: (name: string) => Promise<unknown> }>("@seqloom/backend");
  await useBackend?.("cpu");
}

function load<Module extends object>(specifier: string): Promise<Module> {
  return import(isAbsolute(specifier) ? pathToFileURL(specifier).href : specifier) as Promise<Module>;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
