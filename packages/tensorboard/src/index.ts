export { createFileWriter, createFileWriterOptions } from "./writer/createFileWriter.js";
export type { CreateFileWriterOptions } from "./writer/createFileWriter.js";
export type {
  EventWriter,
  EventWriterState,
  HistogramOptions,
  HparamsOptions,
  ImageOptions,
  SummaryOptions,
} from "./writer/EventWriter.js";

export { isLogFolder } from "./folders/LogFolder.js";
export type { LogFolder } from "./folders/LogFolder.js";
export { MemoryFolder } from "./folders/MemoryFolder.js";
export type { ImageInput } from "./images/toPngs.js";
export { writeProjector } from "./projector/writeProjector.js";
export type { ProjectorEmbedding } from "./projector/writeProjector.js";
export type { Hparams, RunStatus } from "./summaries/hparamsSummary.js";
