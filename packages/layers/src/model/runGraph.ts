import { graphRunner } from "@seqloom/graph";
import { any, cast, concat, expandDims, logicalOr, onesLike, type Tensor, zerosLike } from "@tensorflow/tfjs-core";

/** Runs the graph of a model, each tensor with its own mask. */
export const runGraph = graphRunner<Tensor>({ any, cast, concat, expandDims, logicalOr, onesLike, zerosLike });
