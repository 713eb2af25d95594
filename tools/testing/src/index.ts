export { describeWhere } from "./describeWhere.js";
export { dataDir, describeData, describeGolden, goldenDir, readJson } from "./golden.js";
export { expectClose } from "./close.js";
export { expectNoTensorLeft } from "./tensors.js";
export { recurrentGoldenTests } from "./recurrentGolden.js";
export { expectGradients } from "./expectGradients.js";
export { inFloat32, type RecurrentTrial, recurrentTrials } from "./recurrentTrials.js";
export { productGoldenTests } from "./productGolden.js";
export { type RecurrentCase, recurrentPasses } from "./recurrentPasses.js";
