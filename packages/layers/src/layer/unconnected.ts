import type { SymbolicTensor } from "@tensorflow/tfjs-layers";

/** The inputs that some outputs need and that are not among those given. */
export function unconnected(inputs: readonly SymbolicTensor[], outputs: readonly SymbolicTensor[]): SymbolicTensor[] {
  const seen = new Set(inputs);
  const lost: SymbolicTensor[] = [];
  const visit = (place: SymbolicTensor): void => {
    if (seen.has(place)) return;
    seen.add(place);
    const { inboundLayers, inputTensors } = place.sourceLayer.inboundNodes[place.nodeIndex]!;
    if (inboundLayers.length === 0) lost.push(place);
    else for (const input of inputTensors) visit(input);
  };
  for (const output of outputs) visit(output);
  return lost;
}
