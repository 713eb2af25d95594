import { shellWord } from "./shellWord.js";

/** Texts about the logs of a training. */
export interface TrainingTexts {
  readonly logs: (logdir: string) => string;
  /** At Ctrl-C: folder of the backup, and the command that goes on with it. */
  readonly interrupted: (folder: string, command: string) => string;
}

const chinese: TrainingTexts = {
  logs: (logdir) =>
    `訓練紀錄寫進 ${logdir}，訓練中就能看：執行\n  tensorboard --logdir ${shellWord(logdir)}\n` +
    `再用瀏覽器打開 http://localhost:6006（安裝方式：pip install tensorboard）。`,
  interrupted: (folder, command) =>
    `\n訓練中斷，學到的備份在 ${folder}。要從這裡接著訓練，執行\n  ${command} --backup ${shellWord(folder)}`,
};

const english: TrainingTexts = {
  logs: (logdir) =>
    `Logs are written to ${logdir}. To look at them, also while training runs:\n  tensorboard --logdir ${shellWord(logdir)}\n` +
    `and open http://localhost:6006 in a browser (to install it: pip install tensorboard).`,
  interrupted: (folder, command) =>
    `\nInterrupted. The training so far is kept in ${folder}; to go on with it:\n  ${command} --backup ${shellWord(folder)}`,
};

/** The texts in Traditional Chinese or else English. */
export function trainingTexts(language: string): TrainingTexts {
  return language === "zh-TW" ? chinese : english;
}
