import { gzipSync, strToU8, zipSync } from "fflate";
import { dataDir, describeData } from "@seqloom/testing";
import { jenaClimate } from "./jenaClimate.js";

const HEADER = '"Date Time","T (degC)","wv (m/s)"';
const lines = Array.from(
  { length: 13 },
  (_, i) => `01.01.2009 0${Math.floor((i + 1) / 6)}:${(i + 1) % 6}0:00,${i},${-i}`,
);
const bytes = (...rows: string[]) => strToU8([HEADER, ...rows].join("\r\n"));

describe("jenaClimate", () => {
  it("reads times as they are written, whatever the time zone of the machine", async () => {
    const weather = await jenaClimate({ source: bytes("31.12.2016 23:20:00,-2.75,0.61", "29.02.2016 00:00:01,1,2") });
    expect(weather.dates).toEqual(["2016-12-31 23:20:00", "2016-02-29 00:00:01"]);
    expect(weather.report.backward).toBe(1);
  });

  it("names columns without a name by their place", async () => {
    const source = strToU8('"Date Time","T (degC)",,\n01.01.2009 00:10:00,-8.02,,\n');
    expect((await jenaClimate({ source })).columns).toEqual(["T (degC)", "Unnamed: 2", "Unnamed: 3"]);
  });

  it("takes every sixth row of the ten-minute file where the hourly one is not there", async () => {
    const archive = zipSync({
      "jena_climate_2009_2016.csv": bytes(...lines),
      "__MACOSX/._jena_climate_2009_2016.csv": strToU8("x"),
    });
    expect((await jenaClimate({ source: archive })).numbers("T (degC)")).toHaveLength(13);
    expect((await jenaClimate({ source: new Blob([archive]) })).dates[5]).toBe("2009-01-01 01:00:00");
  });

  it("reads a file in another encoding, by its mark or as asked, and names one that is no text", async () => {
    const text = "Date Time,T (°C)\n01.01.2009 00:10:00,-8.02\n";
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect((await jenaClimate({ source: latin, encoding: "latin1" })).numbers("T (°C)")).toEqual(
      Float64Array.of(-8.02),
    );
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect((await jenaClimate({ source: gzipSync(wide) })).columns).toEqual(["T (°C)"]);
    await expect(jenaClimate({ source: latin })).rejects.toThrow(
      'jenaClimate: line 1 of the source is not text in encoding "utf-8"; try encoding "windows-1252".',
    );
    await expect(jenaClimate({ source: strToU8("BZh91AY&SY") })).rejects.toThrow(
      "jenaClimate: the source is a bzip2 file, not text; unpack it first.",
    );
  });

  it.each([
    "32.01.2009 00:10:00",
    "29.02.2009 00:10:00",
    "01.13.2009 00:10:00",
    "01.01.2009 24:00:00",
    "01-01-2009 00:10:00",
    "1.1.2009",
  ])("names the line of %s, which is no time", async (time) => {
    await expect(jenaClimate({ source: bytes(lines[0]!, `${time},1,2`) })).rejects.toThrow(
      `jenaClimate: column "Date Time" in line 3 of the source must be a time as "01.01.2009 00:10:00", got "${time}".`,
    );
  });

  it("says what it may be asked for, and what is missing", async () => {
    await expect(jenaClimate({ sampling: "daily" as "hourly" })).rejects.toThrow(
      'jenaClimate: sampling must be "hourly" or "tenMinutes", got "daily".',
    );
    const nowhere = { dataDir: import.meta.dirname, cacheDir: import.meta.dirname, download: false };
    await expect(jenaClimate(nowhere)).rejects.toThrow(
      "jenaClimate: jena_climate_2009_2016.csv.zip is not there: download is false. Get https://storage.googleapis.com/",
    );
  });

  describeData("jena/jena_climate_2009_2016_hourly.csv.gz", () => {
    it("reads 70,092 hours, whose temperature of yesterday misses that of today by 2.44 degrees on the validation range", async () => {
      const weather = await jenaClimate({ dataDir, download: false });
      expect(weather).toHaveLength(70_092);
      expect(weather.columns).toHaveLength(14);
      const { dates } = weather;
      expect([dates[0], dates.at(-1)]).toEqual(["2009-01-01 00:10:00", "2016-12-31 23:20:00"]);
      const odd = { sentinels: { "wv (m/s)": 3, "max. wv (m/s)": 4 }, repeated: 0, backward: 2 };
      expect(weather.report).toEqual({ ...odd, file: "jena_climate_2009_2016_hourly.csv.gz", fileRows: 70_092 });
      const temperature = weather.numbers("T (degC)");
      let sum = 0;
      for (let row = 35_045; row <= 52_568 - 24; row++) sum += Math.abs(temperature[row + 24]! - temperature[row]!);
      expect(sum / (52_568 - 24 - 35_045 + 1)).toBeCloseTo(2.44, 2); // Deep Learning with Python, 2nd edition, 10.2.2
    });
  });
});
