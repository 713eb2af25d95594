/** Tasks of `npm run bench -- plots`: PNG files of 1280 by 800 pixels. */
export interface PlotTask {
  /** As the programs of the peers take it. */
  readonly name: PlotTaskName;
  readonly title: string;
}

export type PlotTaskName = "trainingCurves" | "prices" | "temperatures" | "confusionMatrix";

/** Milliseconds that the project set out to stay below, for a call behind the first one, and for the first one. */
export const PLOT_AIM = 150;
export const FIRST_PLOT_AIM = 1500;

export const PLOT_TASKS: readonly PlotTask[] = [
  { name: "trainingCurves", title: "loss of 20 epochs, training and validation" },
  { name: "prices", title: "two lines over 60 dates, every fifth turned" },
  { name: "temperatures", title: "a line of 420,551 values" },
  { name: "confusionMatrix", title: "a confusion matrix of 10 classes" },
];
