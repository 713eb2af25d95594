import { ModelFileError } from "../errors/ModelFileError.js";
import { expectPredictions, expectState, type GoldenModels, loadGolden } from "./goldenModels.js";

/** Layers by whose names files must be refused. */
const REFUSED: Readonly<Record<string, string>> = {
  "refuse_lambda.keras": "layer with_lambda/twice is a Lambda, which holds code of Python; none is run here.",
  "refuse_custom_class.keras": "layer with_custom/my_scale is of the class own>Scale (Scale), which is not known here.",
};

/**
 * Tests that every golden file loads and predicts what Keras predicts, with the optimizer's state of Keras, or is refused by name.
 *
 * @param folder of the files
 */
export function itLoadsAsKeras(folder: string, { files }: GoldenModels): void {
  for (const [file, golden] of Object.entries(files)) {
    if (file in REFUSED) {
      it(`refuses ${file}`, async () => {
        const error = await loadGolden(folder, file).catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(ModelFileError);
        expect((error as Error).message).toContain(`loadModel: ${file}: ${REFUSED[file]!}`);
      });
      continue;
    }
    it(`loads ${file}`, async () => {
      const model = await loadGolden(folder, file);
      expect(model.countParams()).toBe(golden.parameters);
      // Keras computes in float16 there, and models here in float32.
      await expectPredictions(model, golden, file.includes("float16") ? 1e-3 : 1e-5);
      if (golden.optimizer_variables && !file.includes("weights")) await expectState(model, golden);
      model.dispose();
    });
  }
}
