import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import { Kernels, type KernelsOptions } from "../Kernels.js";
import type { NativeAddon } from "../native/NativeAddon.js";

/** A build that tests run over: of WebAssembly by its options, or of an addon by its instructions. */
export interface Build {
  readonly options: KernelsOptions;
  /** Instructions of the addon; undefined: WebAssembly. */
  readonly instructions?: string;
}

/**
 * The same tests over builds of WebAssembly and over all instructions of the addon. Without an addon they say so, and are
 * skipped.
 *
 * @param options of `Kernels.load`, for each build of WebAssembly; the addon gets the threads of the first
 */
export function describeBuilds(
  name: string,
  options: readonly KernelsOptions[],
  tests: (load: (more?: KernelsOptions) => Promise<Kernels>, build: Build) => void,
): void {
  describe.each(options)(`${name}, %o`, (each) =>
    tests((more) => Kernels.load({ ...each, ...more }), { options: each }),
  );
  const addon = nativeAddon<NativeAddon>();
  describeWhere(`${name}, native`, addon ? undefined : NO_NATIVE_ADDON, () => {
    const { threads = 2 } = options[0] ?? {};
    describe.each(addon!.variants)("%s", (variant) => {
      const load = (more?: KernelsOptions) => Kernels.load({ threads, ...more }, { addon: addon!, variant });
      tests(load, { options: { threads }, instructions: variant });
    });
  });
}
