import { timed } from "../figures/timed.js";
import type { TrainingRun } from "./savedModels.js";
import type { History } from "@seqloom/training";

/**
 * Trains, and takes the time.
 *
 * @param fit trains
 * @param atInterrupt text to print where Ctrl-C ends the program; undefined to leave Ctrl-C alone
 */
export async function duringTraining(
  fit: () => Promise<History>,
  atInterrupt: string | undefined,
): Promise<TrainingRun> {
  const listener = () => {
    console.log(atInterrupt);
    process.kill(process.pid, "SIGINT"); // nobody listens any more, so the program ends as ever
  };
  if (atInterrupt !== undefined) process.once("SIGINT", listener);
  try {
    const { result, seconds } = await timed(fit);
    return { history: result, seconds };
  } finally {
    process.off("SIGINT", listener);
  }
}
