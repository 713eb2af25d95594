import { type JiebaWasm, startJiebaWasm } from "./jiebaWasm.js";
import type { LoadedPackage, OptionalEngines } from "./PackageEngine.js";

/** The build of jieba-wasm for browsers fetches its WebAssembly in its default export; that for Node has it already. */
interface BrowserModule extends JiebaWasm {
  readonly default: (() => Promise<unknown>) | JiebaWasm;
}

/**
 * The packages of other engines, in browsers: what is native runs in Node only.
 *
 * The name is a literal inside `try`: a bundler finds the package where it is installed, and where it is not, esbuild, Rollup
 * and Vite (by `peerDependenciesMeta`) leave an import behind that fails when it is asked for. webpack and rspack would warn
 * each page of a missing module: they are told to leave it to the page's import map.
 */
export const optionalEngines: OptionalEngines = {
  "node-rs": () => nodeOnly("@node-rs/jieba"),
  nodejieba: () => nodeOnly("nodejieba"),
  wasm: loadJiebaWasm,
};

function nodeOnly(packageName: string): Promise<never> {
  return Promise.reject(new Error(`${packageName} is native and runs in Node only.`));
}

async function loadJiebaWasm(): Promise<LoadedPackage> {
  try {
    const module = (await import(/* webpackIgnore: true */ "jieba-wasm")) as BrowserModule;
    if (typeof module.default === "function") await module.default();
    const jieba = typeof module.default === "function" ? module : module.default;
    return { version: undefined, start: (dictionary) => startJiebaWasm(jieba, dictionary) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`jieba-wasm is not in this page: ${message}; npm install jieba-wasm.`, { cause });
  }
}
