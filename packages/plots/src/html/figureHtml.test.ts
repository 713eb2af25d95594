import { heatmap } from "../charts/heatmap.js";
import { lineChart } from "../charts/lineChart.js";
import { sparkline } from "../charts/sparkline.js";

const page = lineChart(
  { "</script><b>": [1, 2], 真實值: [2, 3] },
  { title: "a < b", language: "zh-TW", theme: "dark" },
).html();

describe("figureHtml", () => {
  it("is one page that asks for no other file", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-TW">/);
    expect(page).not.toMatch(/\b(src|href)=|@import|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it("has the chart, its title and its places", () => {
    expect(page).toContain("<title>a &lt; b</title>");
    expect(page).toContain("<svg tabindex");
    const [, json = ""] = /type="application\/json">(.*)<\/script>/.exec(page)!;
    const targets = JSON.parse(json) as unknown[][];
    expect(targets.map(([, , , , layer, text]) => [layer, text])).toEqual([
      ["0.0", "0\n</script><b>: 1"],
      ["0.0", "1\n</script><b>: 2"],
      ["0.1", "0\n真實值: 2"],
      ["0.1", "1\n真實值: 3"],
    ]);
  });

  it("lets no text of the data end its scripts", () => {
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    expect(page).not.toContain("<b>");
  });

  it("has the chart once more for telephones, with the same values, unless it is narrow or has many marks", () => {
    const svgs = [...page.matchAll(/<svg [^>]*viewBox="0 0 (\d+) 400"/g)].map(([, width]) => Number(width));
    expect(svgs).toEqual([640, 360]);
    expect(page).toContain("@media (max-width: 520px) { .wide { display: none; } .narrow { display: block; }");
    const [wide, narrow] = [...page.matchAll(/json">(.*)<\/script>/g)].map(([, json]) => {
      return (JSON.parse(json!) as unknown[][]).map((place) => place.slice(4));
    });
    expect(narrow).toEqual(wide);
    const many = Array.from({ length: 60 }, (_, row) => Array.from({ length: 60 }, (_, column) => row + column));
    for (const chart of [sparkline([1, 2]), heatmap(many)]) {
      expect(chart.html().match(/<svg /g)).toHaveLength(1);
      expect(chart.html()).not.toContain("display: none; } .narrow");
    }
  });

  it("has a name where the chart has none", () => {
    expect(sparkline([1, 2]).html()).toContain("<title>Chart</title>");
  });
});
