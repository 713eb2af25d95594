import { ArgumentError, boolean, checkInteger, integer, type OptionTable, optional, readOptions } from "@seqloom/array";
import { coreCount } from "#threads";
import { conv1d, CONV1D } from "./products/conv1d.js";
import { dense, DENSE } from "./products/dense.js";
import { embedding } from "./products/embedding.js";
import type { OptimizerCall } from "./calls/optimizerTypes.js";
import type { FusedPoolingOperation, GlobalAverageCall, GlobalPoolingCall, PoolingCall } from "./calls/poolingTypes.js";
import { globalAveragePooling, globalMaxPooling } from "./pooling/globalPooling.js";
import { activation, wasmActivation } from "./activation/activation.js";
import type { FusedActivationOperation } from "./calls/activationTypes.js";
import type { FusedNormalizationOperation } from "./calls/normalizationTypes.js";
import { normalization, wasmNormalization } from "./normalization/normalization.js";
import { wasmPooling } from "./pooling/poolingPass.js";
import { windowPooling } from "./pooling/windowPooling.js";
import type { TensorHeap } from "./memory/tensorMemory.js";
import { OptimizerModule } from "./optimizers/OptimizerModule.js";
import type {
  Conv1dCall,
  DenseCall,
  EmbeddingCall,
  EmbeddingGradients,
  FusedProductOperation,
  ProductGradients,
} from "./calls/productTypes.js";
import { ReservedFloats } from "./memory/ReservedFloats.js";
import type { NativeEngine } from "./native/NativeAddon.js";
import { nativeActivation } from "./native/nativeActivation.js";
import { nativeEmbedding } from "./native/nativeEmbedding.js";
import { nativeNormalization } from "./native/nativeNormalization.js";
import { nativePooling } from "./native/nativePooling.js";
import { nativeProduct } from "./native/nativeProduct.js";
import { NativeRecurrent, type NativeSettings } from "./native/NativeRecurrent.js";
import { type CellKind, GRU, LSTM, SIMPLE_RNN } from "./recurrent/cells.js";
import { WasmRecurrent } from "./recurrent/WasmRecurrent.js";
import type { FusedRecurrentOperation, RecurrentHandle } from "./calls/recurrentTypes.js";
import { relaxedIsThere, sharedIsThere, type Variant, variantBytes } from "./module/variants.js";
import { startModule, type WasmModule } from "./module/WasmModule.js";

/** Options of `Kernels.load`. */
export interface KernelsOptions {
  /** Threads that share the work, this one included; default: the cores of the machine, at most 8. */
  readonly threads?: number;
  /** Use the fused multiply-add where the engine has it; default true. Its results differ in the last bits. */
  readonly relaxed?: boolean;
  /** Use memory that threads can share, where the platform has it; default true. Without it there is one thread. */
  readonly shared?: boolean;
}

/**
 * Arithmetic of a build: "strict" rounds each product and each sum, which gives the same digits on every machine; "relaxed" has fused
 * multiply-adds; an addon has those of its instructions.
 */
export type KernelsBuild = "strict" | "relaxed" | `native ${string}`;

/** Threads by default, at most: more of them seldom find enough rows in a batch. */
const MOST_THREADS = 8;

/**
 * The operations of layers and optimizers in WebAssembly, forward and backward, on plain typed arrays: a loaded module.
 *
 * Memory and threads belong to the object. A forward pass saves values for its backward pass, until that has run;
 * `keepState: false` saves nothing. Results depend neither on the number of threads nor on their other work.
 *
 * @example
 * const kernels = await Kernels.load({ threads: 1 });
 * const { output } = kernels.simpleRnn.forward({
 *   ...{ batch: 1, steps: 3, features: 1, units: 1, activation: "linear", keepState: false },
 *   ...{ input: Float32Array.of(1, 2, 3), kernel: Float32Array.of(1), recurrentKernel: Float32Array.of(0.5) },
 * });
 * output; // → Float32Array(1) [ 4.25 ]
 * kernels.dispose();
 */
export class Kernels {
  /** Table of the options of `load`. */
  static readonly options = {
    threads: optional(integer({ min: 1, max: 64 })),
    relaxed: boolean({ default: true }),
    shared: boolean({ default: true }),
  } satisfies OptionTable<KernelsOptions>;

  /** The build that was chosen, or the instructions of an addon. */
  readonly variant: Variant | `native ${string}`;
  /** Threads that share the work, the calling one included. */
  readonly threads: number;
  readonly simpleRnn: FusedRecurrentOperation<RecurrentHandle>;
  readonly lstm: FusedRecurrentOperation<RecurrentHandle>;
  readonly gru: FusedRecurrentOperation<RecurrentHandle>;
  readonly dense: FusedProductOperation<DenseCall, ProductGradients>;
  readonly conv1d: FusedProductOperation<Conv1dCall, ProductGradients>;
  readonly embedding: FusedProductOperation<EmbeddingCall, EmbeddingGradients>;
  /** An activation by itself; those behind a product belong in its call. */
  readonly activation: FusedActivationOperation;
  /** Layer normalization over the last axis. */
  readonly normalization: FusedNormalizationOperation;
  readonly maxPooling1d: FusedPoolingOperation<PoolingCall>;
  readonly averagePooling1d: FusedPoolingOperation<PoolingCall>;
  readonly globalMaxPooling1d: FusedPoolingOperation<GlobalPoolingCall, GlobalPoolingCall>;
  readonly globalAveragePooling1d: FusedPoolingOperation<GlobalAverageCall>;
  readonly #module: WasmModule;
  readonly #optimizers: OptimizerModule;

  readonly #native: NativeSettings | undefined;

  private constructor(variant: Variant, module: WasmModule, optimizers: OptimizerModule, native?: NativeSettings) {
    this.variant = native ? `native ${native.addon.variants[native.variant]!}` : variant;
    this.threads = native?.threads ?? module.pool.threads;
    this.#module = module;
    this.#native = native;
    const recurrent = (kind: CellKind) => {
      const wasm = new WasmRecurrent(module, kind);
      return native ? new NativeRecurrent(native, kind, wasm) : wasm;
    };
    this.simpleRnn = recurrent(SIMPLE_RNN);
    this.lstm = recurrent(LSTM);
    this.gru = recurrent(GRU);
    this.dense = native ? nativeProduct(native, DENSE) : dense(module);
    this.conv1d = native ? nativeProduct(native, CONV1D) : conv1d(module);
    this.embedding = native ? nativeEmbedding(native) : embedding(module);
    this.activation = activation(native ? nativeActivation(native) : wasmActivation(module));
    this.normalization = normalization(native ? nativeNormalization(native) : wasmNormalization(module));
    const pooling = native ? nativePooling(native) : wasmPooling(module);
    this.maxPooling1d = windowPooling(pooling, "maximum");
    this.averagePooling1d = windowPooling(pooling, "average");
    this.globalMaxPooling1d = globalMaxPooling(pooling);
    this.globalAveragePooling1d = globalAveragePooling(pooling);
    this.#optimizers = optimizers;
  }

  /**
   * Chooses the fastest build that runs here and starts it. Worker threads start with the first large call.
   *
   * @param native an addon of @seqloom/kernels-native, which takes the operations that it has; the others stay in WebAssembly
   * @throws ArgumentError on a wrong option
   */
  static async load(options?: KernelsOptions, native?: NativeEngine): Promise<Kernels> {
    const given = readOptions("Kernels.load", Kernels.options, options);
    const shared = given.shared && sharedIsThere();
    const relaxed = given.relaxed && relaxedIsThere();
    const variant: Variant = `${shared ? "shared" : "unshared"}${relaxed ? "Relaxed" : ""}`;
    const wanted = given.threads ?? Math.min(coreCount(), MOST_THREADS);
    const threads = shared ? wanted : 1;
    const module = await startModule(await variantBytes(variant), { shared, threads });
    const settings = native && nativeSettings(native, wanted);
    return new Kernels(variant, module, await OptimizerModule.load(), settings);
  }

  /** Arithmetic of the build that was chosen. */
  get build(): KernelsBuild {
    if (this.variant.startsWith("native ")) return this.variant as KernelsBuild;
    return this.variant.endsWith("Relaxed") ? "relaxed" : "strict";
  }

  /** Bytes that passes hold at the moment, and bytes of the whole memory. */
  get memory(): { readonly used: number; readonly size: number } {
    const { used, size } = this.#module.arena;
    const [nativeUsed, nativeSize] = this.#native?.addon.memory() ?? [0, 0];
    return { used: used + nativeUsed, size: size + nativeSize };
  }

  /**
   * Reserves numbers in the memory of the module, which all operations but the steps of optimizers read and write there, without a
   * copy.
   *
   * @param length an integer of 0 or more; the first values are undefined
   *
   * @example
   * const kernels = await Kernels.load({ threads: 1 });
   * const reserved = kernels.reserve(2);
   * reserved.values.set([3, 4]);
   * const kernel = Float32Array.of(1, 10);
   * kernels.dense.forward({ batch: 1, features: 2, units: 1, input: reserved.values, kernel }); // → Float32Array(1) [ 43 ]
   * reserved.free();
   */
  reserve(length: number): ReservedFloats {
    checkInteger("Kernels.reserve", "length", length, 0);
    return new ReservedFloats(this.#module.arena, length);
  }

  /**
   * Moves all weights of an optimizer in one call, on this thread: accumulation and clipping of gradients, weight decay, the formula,
   * moving averages. Arrays are changed in place.
   *
   * @param heap memory that the arrays lie in, where they need not be copied: `heapOf` of tfjs's backend
   * @throws ArgumentError where an array is of another length than its weight
   *
   * @example
   * const kernels = await Kernels.load();
   * const weight = Float32Array.of(1, 2);
   * const arrays = [{ name: "weight", values: () => weight }] as const;
   * const formula = { rule: "sgd", settings: { rate: 0.5, momentum: 0, nesterov: 0 } } as const;
   * kernels.optimizerStep({ formula, weights: [{ size: 2, gradient: () => Float32Array.of(1, -1), arrays }] });
   * weight; // → Float32Array(2) [ 0.5, 2.5 ]
   */
  optimizerStep(call: OptimizerCall, heap?: TensorHeap): void {
    this.#optimizers.step(call, heap);
  }

  /** Ends the worker threads. They would not keep the process alive, but hold memory. */
  dispose(): void {
    this.#module.pool.close();
    this.#native?.addon.empty();
  }
}

/** Version of an addon's functions that this package calls: `INTERFACE_VERSION` of native/addon.cpp in kernels-native. */
const NATIVE_VERSION = 2;

function nativeSettings({ addon, variant = addon.variants[0] }: NativeEngine, threads: number): NativeSettings {
  if (addon.version !== NATIVE_VERSION) {
    const hint = "Install @seqloom/kernels-native in the version of @seqloom/kernels.";
    throw new ArgumentError("Kernels.load", "native.addon.version", String(NATIVE_VERSION), addon.version, hint);
  }
  const place = variant === undefined ? -1 : addon.variants.indexOf(variant);
  if (place >= 0) return { addon, variant: place, threads };
  const allowed = addon.variants.length === 0 ? "one of this processor, which has none" : addon.variants.join(" or ");
  throw new ArgumentError("Kernels.load", "native.variant", allowed, variant);
}
