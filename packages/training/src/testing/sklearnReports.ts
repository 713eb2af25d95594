import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";

/** A report that scikit-learn made. */
export interface SklearnReport {
  readonly name: string;
  readonly y_true: number[];
  readonly y_pred: number[];
  readonly target_names: string[] | null;
  readonly confusion_matrix: number[][];
  readonly confusion_matrix_normalised_true: number[][];
  readonly report_text: string;
  readonly report_text_digits_4: string;
  readonly report: Record<string, Record<string, number> | number>;
}

/** Runs tests over the reports of the fixture, and of the golden file where it lies. */
export function describeReports(run: (reports: readonly SklearnReport[]) => void): void {
  describe("beside scikit-learn", () => {
    run(readJson<{ sklearn: SklearnReport[] }>(join(import.meta.dirname, "../fixtures/metrics.json")).sklearn);
  });
  describeGolden<{ sklearn: SklearnReport[] }>("training/metrics.json.gz", ({ sklearn }) => {
    it("has 4 reports", () => expect(sklearn).toHaveLength(4));
    run(sklearn);
  });
}
