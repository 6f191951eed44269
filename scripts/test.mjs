// `npm test`: everything that CI runs. `npm test -- mentorship` runs the test files whose path has that word, and
// nothing else; what follows a dash goes to Jest (`npm test -- mentorship -t "cancels the other offers"`).
// `npm run test:long` is the same, with every cell of the matrices and all the random histories that a short run only
// takes some of (test/support/length.ts).
import { build } from './build.mjs';
import { Failure } from './failure.mjs';
import { onProjectNode } from './install.mjs';
import { setUpSystem } from './setup-system.mjs';
import { runChecks } from './testing/checks.mjs';
import { findTests, runJest } from './testing/jest.mjs';
import { startSurroundings } from './testing/surroundings.mjs';

await onProjectNode(async (stop) => {
  const began = Date.now();
  const total = { passed: 0, failed: 0 };
  try {
    const [first, ...others] = process.argv.slice(2);
    const whole = first === '--whole';
    const args = whole || first === undefined ? others : [first, ...others];
    for await (const { passed, failed } of runAll(args, { whole, abort: stop.signal })) {
      total.passed += passed;
      total.failed += failed;
    }
    if (total.passed + total.failed === 0) throw new Failure('No test ran.');
  } catch (error) {
    total.failed += 1;
    console.error(error instanceof Failure ? `\n${error.message}\n` : error);
  }
  if (stop.signal.aborted) console.error('Stopped before the end.');
  console.error(`\nTook ${Math.round((Date.now() - began) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || stop.signal.aborted ? 1 : 0;
});

/**
 * @param {string[]} args
 * @param {{ whole: boolean, abort: AbortSignal }} run
 */
async function* runAll(args, { whole, abort }) {
  const dash = args.findIndex((arg) => arg.startsWith('-'));
  const words = dash === -1 ? args : args.slice(0, dash);
  const options = dash === -1 ? [] : args.slice(dash);
  const { plain, browser } = findTests(words);
  if (plain.length + browser.length === 0) throw new Failure(`No test file has "${words.join('" or "')}" in its path.`);
  if (words.length > 0) console.error(`Running ${[...plain, ...browser].join(', ')}`);

  const programs = await setUpSystem(browser.length > 0 ? ['redis', 'chromium'] : ['redis'], abort);
  await build({ only: words.length > 0 && browser.length === 0 ? ['server'] : undefined, abort });
  if (words.length === 0 && !abort.aborted) yield await runChecks(abort);
  if (abort.aborted) return;
  const surroundings = await startSurroundings({ folder: 'test', durable: false, programs, abort });
  try {
    const env = { ...surroundings.env, TEST_WHOLE: String(whole) };
    if (!abort.aborted) yield await runJest(plain, { env, options, abort });
    // One browser at a time: two on two cores only wait for each other.
    if (!abort.aborted) yield await runJest(browser, { env, options: ['--runInBand', ...options], abort });
  } finally {
    await surroundings.stop();
  }
}
