/** Ways to run a model: by the plan where there is one ("auto"), by the plan alone, or by the tape of tfjs. */
export type Engine = "auto" | "plan" | "tape";

/** Names of the engines. */
export const ENGINES = ["auto", "plan", "tape"] as const satisfies readonly Engine[];

/** Engine where no option names one: that of the environment variable SEQLOOM_ENGINE, or else "auto". */
export function defaultEngine(): Engine {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const named = process?.env?.SEQLOOM_ENGINE;
  return ENGINES.find((engine) => engine === named) ?? "auto";
}
