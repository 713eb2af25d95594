import { ArgumentError } from "@seqloom/array";
import { defaultEngine, type Engine } from "./Engine.js";

/** Engine of a call of fit, evaluate or predict: which was asked for, and which ran. */
export class EngineChoice {
  readonly #caller: string;
  readonly #asked: Engine;
  #ran: "plan" | "tape" | undefined;
  #reason: string | undefined;

  constructor(caller: string, asked: Engine) {
    this.#caller = caller;
    this.#asked = asked;
  }

  /**
   * Whether a batch runs by a plan.
   *
   * @param refusal gives why it has none
   * @throws ArgumentError where a plan was asked for and there is none
   */
  takesPlan(refusal: () => string | undefined): boolean {
    const reason = this.#asked === "tape" ? 'engine is "tape"' : refusal();
    if (reason !== undefined && this.#asked === "plan") {
      throw new ArgumentError(
        this.#caller,
        "engine",
        '"tape" or "auto" for this model',
        "plan",
        `There is no plan: ${reason}.`,
      );
    }
    this.#ran ??= reason === undefined ? "plan" : "tape";
    this.#reason ??= reason;
    return reason === undefined;
  }

  /** Engine of the first batch; the tape before that. */
  get ran(): "plan" | "tape" {
    return this.#ran ?? "tape";
  }

  /** The line that `verbose: 3` prints. */
  get report(): string {
    return engineLine(this.ran, this.#reason);
  }

  /** Why batches ran by the tape; undefined where none did. */
  get reason(): string | undefined {
    return this.#reason;
  }
}

/**
 * The line by which `verbose: 3` says which engine ran.
 *
 * @param reason why batches ran by the tape, where some did: `history.engineReason`
 *
 * @example
 * engineLine("tape", "layer 2, GRU: its activation is gelu"); // → 'engine: tape (layer 2, GRU: its activation is gelu)\n'
 */
export function engineLine(engine: "plan" | "tape" = "tape", reason?: string): string {
  return `engine: ${engine}${reason === undefined ? "" : ` (${reason})`}\n`;
}

/** The engine that the options of a call name, or the default. */
export function engineOf(caller: string, { engine }: { readonly engine?: Engine | undefined }): EngineChoice {
  return new EngineChoice(caller, engine ?? defaultEngine());
}
