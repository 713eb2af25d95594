/**
 * Tests over something that may be absent from a machine: a package, a graphics card. Without it one skipped test says so,
 * with the reason.
 *
 * @param name name of the tests
 * @param obstacle reason why they cannot run here, undefined where they can
 * @param tests defines the tests
 */
export function describeWhere(name: string, obstacle: string | undefined, tests: () => void): void {
  if (obstacle === undefined) {
    describe(name, tests);
    return;
  }
  // Beside describeGolden the only way a test of this repository is skipped; the reason is printed.
  console.warn(`skipped: the tests of ${name}: ${obstacle}`);
  describe(name, () => it.skip(`skipped: ${obstacle}`, () => undefined));
}
