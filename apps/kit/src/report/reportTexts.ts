/** Words of a report, and the lines about it on the terminal. */
export interface ReportTexts {
  readonly command: string;
  readonly settings: string;
  readonly setting: string;
  readonly meaning: string;
  readonly course: string;
  readonly made: (moment: string) => string;
  readonly files: (folder: string, names: readonly string[]) => string;
  readonly report: (path: string) => string;
  readonly noOpener: (program: string, path: string) => string;
  readonly noDisplay: (path: string) => string;
}

const chinese: ReportTexts = {
  command: "指令",
  settings: "設定",
  setting: "選項",
  meaning: "意義",
  course: "過程",
  made: (moment) => `執行時間：${moment}`,
  files: (folder, names) => `圖存在 ${folder}：\n${indented(names)}`,
  report: (path) => `報告：${path}`,
  noOpener: (program, path) => `打不開報告：這裡沒有 ${program}。請用瀏覽器打開 ${path}`,
  noDisplay: (path) => `打不開報告：這裡沒有圖形介面。請在有瀏覽器的電腦上打開 ${path}`,
};

const english: ReportTexts = {
  command: "Command",
  settings: "Settings",
  setting: "Option",
  meaning: "Meaning",
  course: "Course of the run",
  made: (moment) => `Run at ${moment}`,
  files: (folder, names) => `Pictures in ${folder}:\n${indented(names)}`,
  report: (path) => `Report: ${path}`,
  noOpener: (program, path) => `The report cannot be opened: there is no ${program} here. Open ${path} in a browser.`,
  noDisplay: (path) =>
    `The report cannot be opened: there is no graphical display here. Open ${path} on a computer with a browser.`,
};

/** The texts in Traditional Chinese or else English. */
export function reportTexts(language: string): ReportTexts {
  return language === "zh-TW" ? chinese : english;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}
