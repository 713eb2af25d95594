import { graphRunner } from "@seqloom/graph";
import { any, cast, concat, expandDims, logicalOr, onesLike, zerosLike } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

/** Runs the graph of a model, each tensor with its own mask. */
export const runGraph = graphRunner<Tensor>({ any, cast, concat, expandDims, logicalOr, onesLike, zerosLike });
