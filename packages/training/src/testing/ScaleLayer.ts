import { mul, type Tensor } from "@tensorflow/tfjs-core";
import { initializers, layers, type LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";

/** Multiplies each number by one weight, by the tape and in a plan. */
export class ScaleLayer extends layers.Layer {
  static readonly className = "ScaleLayer";
  scale!: LayerVariable;
  /** Passes of the plan that were run. */
  readonly passes: string[] = [];

  override build(): void {
    this.scale = this.addWeight("scale", [1], "float32", initializers.constant({ value: 2 }));
    this.built = true;
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    return mul([inputs].flat()[0]!, this.scale.read());
  }

  planSteps({ input, output, weight }: PlanBuilder): LayerSteps {
    const [place, scale] = [output(input.shape), weight(this.scale)];
    return {
      output: place,
      forward: () => {
        this.passes.push("forward");
        place.numbers.values.set(input.numbers.values.map((value) => value * scale.values[0]!));
      },
      backward: () => {
        this.passes.push("backward");
        const dy = place.gradient!.values;
        scale.gradient?.set([dy.reduce((sum, slope, i) => sum + slope * input.numbers.values[i]!, 0)]);
        input.gradient?.values.set(dy.map((slope) => slope * scale.values[0]!));
      },
      release: () => void this.passes.push("release"),
    };
  }
}
