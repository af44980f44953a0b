/** Jest reporter: one plain closing line, for readers that do not know jest's summary. */
export default class TotalsReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const suffix = skipped > 0 ? `, ${skipped} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${suffix}\n`;
    // Jest runs its own summary after every listed reporter, so the last word is only to be had at exit.
    process.once('exit', () => process.stderr.write(line));
  }
}
