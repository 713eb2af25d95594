import { seededRandom } from "@seqloom/array";
import { TimeTable } from "@seqloom/datasets";

const HOUR_MS = 3_600_000;
const HOURS_OF_YEAR = 24 * 365.25;

/** The columns of Jena's file but the time. */
const COLUMNS = [
  "p (mbar)",
  "T (degC)",
  "Tpot (K)",
  "Tdew (degC)",
  "rh (%)",
  "VPmax (mbar)",
  "VPact (mbar)",
  "VPdef (mbar)",
  "sh (g/kg)",
  "H2OC (mmol/mol)",
  "rho (g/m**3)",
  "wv (m/s)",
  "max. wv (m/s)",
  "wd (deg)",
];

interface SimulatedWeatherOptions {
  readonly seed: number;
  readonly hours?: number;
  readonly rowsAnHour?: number;
}

/**
 * Simulated weather with the columns of Jena's file: warm summers and afternoons, mild and cold spells of a few days, and in
 * the other columns the temperature with noise.
 *
 * @param options `seed` decides all; `hours`: default 4,000; `rowsAnHour`: default 1
 */
export function simulatedWeather({ seed, hours = 4000, rowsAnHour = 1 }: SimulatedWeatherOptions): TimeTable {
  const random = seededRandom(seed);
  const times = Float64Array.from(
    { length: hours * rowsAnHour },
    (_, row) => Date.UTC(2009, 0, 1) + (row / rowsAnHour) * HOUR_MS,
  );
  let spell = 0;
  const temperature = times.map((_, row) => {
    const hour = row / rowsAnHour;
    spell = 0.99 ** (1 / rowsAnHour) * spell + random.normal(0, 0.5 / Math.sqrt(rowsAnHour));
    const ofYear = -10 * Math.cos((2 * Math.PI * hour) / HOURS_OF_YEAR);
    const ofDay = -4 * Math.cos((2 * Math.PI * (hour - 3)) / 24);
    return 9 + ofYear + ofDay + spell;
  });
  const column = (name: string): Float64Array =>
    name === "T (degC)" ? temperature : temperature.map((degrees) => degrees + random.normal(0, 3));
  return new TimeTable(times, Object.fromEntries(COLUMNS.map((name) => [name, column(name)])));
}
