import { serialization } from "@tensorflow/tfjs-core";
import { optimizerClasses, optimizerFromConfig } from "./optimizerFromConfig.js";

type SavedClass = Parameters<typeof serialization.SerializationMap.register>[0];

// A model that was saved with its optimizer gets one of this package when it is loaded, with all of its options.
for (const className of Object.keys(optimizerClasses)) {
  const fromConfig = (_: unknown, { customObjects, ...config }: Record<string, unknown>) => {
    void customObjects; // that tfjs adds
    return optimizerFromConfig(className, config);
  };
  serialization.SerializationMap.register({ className, fromConfig } as unknown as SavedClass);
}
