import { describeReports } from "./sklearnReports.js";

describe("describeReports", () => {
  describeReports((reports) => {
    it("has reports of classes that are missing, and of names that are not Latin", () => {
      expect(reports.map(({ name }) => name)).toContain("label_missing_in_both");
      expect(reports.flatMap(({ target_names: names }) => names ?? [])).toContain("煎餃");
    });
  });
});
