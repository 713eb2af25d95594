import { setModelFileSaver } from "@seqloom/training";
import { saveModel, saveWeights } from "./saveModel.js";

// modelCheckpoint("gru-{epoch}.keras") of @seqloom/training saves by these, as soon as this package is imported.
setModelFileSaver((path, model, { weightsOnly }) => (weightsOnly ? saveWeights(model, path) : saveModel(model, path)));
