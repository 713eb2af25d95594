import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, readJson, type GoldenArray } from "@seqloom/testing";
import { metricByName } from "../compile/metricByName.js";
import { toNdArray } from "../testing/kerasRun.js";
import * as factories from "../index.js";
import { decodeState, encodeState } from "../state/encodeState.js";
import { MeanMetric } from "./MeanMetric.js";
import type { Metric, NamedMetric } from "./Metric.js";
import { countMetrics, meanMetrics } from "./metrics.js";

/** A metric that ran in Keras over three batches. */
interface MetricCase {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
  y_true: GoldenArray[];
  y_pred: GoldenArray[];
  sample_weight: GoldenArray[];
  results: GoldenArray[] | string;
  results_weighted: GoldenArray[] | string;
}

interface MetricCases {
  cases: MetricCase[];
}

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The metric of a case: by its function where it has one, else by its name. */
function metricOf({ class_name: className, config }: MetricCase): NamedMetric {
  const name = className === "AUC" ? "auc" : className[0]!.toLowerCase() + className.slice(1);
  const { name: _, dtype: __, axis: ___, ...rest } = config;
  const given = Object.entries(rest).filter(([, value]) => value !== null);
  const options = Object.fromEntries(given.map(([key, value]) => [camel(key), value]));
  const made: unknown = (factories as unknown as Record<string, ((options: object) => unknown) | undefined>)[name]?.(
    options,
  );
  if (typeof made === "object") return made as NamedMetric;
  const known = metricByName("metricOf", "name", className) as keyof typeof meanMetrics;
  return new MeanMetric(known, meanMetrics[known]);
}

/** The result after each batch. */
function results(metric: NamedMetric, { y_true, y_pred, sample_weight }: MetricCase, weighted: boolean): number[] {
  return y_true.flatMap((truth, batch) => {
    const weights = weighted ? toNdArray(sample_weight[batch]!) : undefined;
    metric.update(toNdArray(truth), toNdArray(y_pred[batch]!), weights);
    return metric.result();
  });
}

function agrees({ cases }: MetricCases): void {
  it.each(cases)("gives for $name what Keras gives after each batch, with weights and without", (metricCase) => {
    const metric = metricOf(metricCase);
    for (const [key, weighted] of [
      ["results", false],
      ["results_weighted", true],
    ] as const) {
      metric.reset();
      const wanted = metricCase[key] as GoldenArray[];
      expectClose(
        results(metric, metricCase, weighted),
        wanted.flatMap(({ data }) => data.map(Number)),
      );
    }
  });
}

beforeAll(() => useBackend("cpu"));

describe("metrics beside Keras", () => {
  agrees(readJson<MetricCases>(join(import.meta.dirname, "../fixtures/metrics.json")));
  describeGolden<MetricCases>("training/metrics.json.gz", (golden) => {
    it("has 65 metrics", () => expect(golden.cases).toHaveLength(65));
    agrees(golden);
  });
});

describe("meanMetrics", () => {
  it.each(Object.keys(meanMetrics) as (keyof typeof meanMetrics)[])("runs on wasm: %s", async (name) => {
    await useBackend("wasm");
    const metric = new MeanMetric(name, meanMetrics[name]);
    metric.update(name.startsWith("sparse") ? [[1]] : [[0, 1, 0, 0, 0, 0]], [[0.1, 0.4, 0.1, 0.2, 0.1, 0.1]]);
    expect(Number.isFinite(metric.result())).toBe(true);
    await useBackend("cpu");
  });
});

describe("countMetrics", () => {
  it.each(Object.keys(countMetrics) as (keyof typeof countMetrics)[])(
    "gives 0 or NaN before the first batch: %s",
    (name) => {
      const result = countMetrics[name]().result();
      expect([0, NaN]).toContainEqual(Array.isArray(result) ? 0 : result);
    },
  );
});

describe("getState and setState", () => {
  const truths = [[[1], [0], [1]], [[0], [1], [1]]]; // prettier-ignore
  const predictions = [[[0.9], [0.4], [0.3]], [[0.2], [0.8], [0.6]]]; // prettier-ignore

  it.each([
    ...Object.entries<() => NamedMetric>(countMetrics as Record<string, () => NamedMetric>),
    ["precisionAtRecall", () => factories.precisionAtRecall({ recall: 0.5 })] as const,
    ["accuracy", () => factories.binaryAccuracy()] as const,
  ])("goes on with the counts of %s in another object", (_, make) => {
    const [one, other] = [make(), make()];
    one.update(truths[0]!, predictions[0]!);
    const { json, arrays } = encodeState("test", "state", one.getState!());
    const state = decodeState(json, Uint8Array.from(arrays.flatMap((bytes) => [...bytes])));
    one.update(truths[1]!, predictions[1]!);
    other.update(truths[1]!, predictions[0]!); // is replaced
    void (other as Metric).setState!(state);
    other.update(truths[1]!, predictions[1]!);
    expect(other.result()).toEqual(one.result());
  });
});
