import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../processes.mjs';
import { filesUnder, root } from '../project.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

const isTest = /\.(spec|int-spec|e2e-spec|browser-spec)\.tsx?$/;
const isBrowserTest = /\.browser-spec\.ts$/;

/**
 * The test files whose path has one of the words (all of them when there is none); those in a browser apart.
 * @param {string[]} words
 */
export function findTests(words) {
  const all = filesUnder(['apps', 'libs', 'test'], (file) => isTest.test(file));
  const found = all.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  return {
    plain: found.filter((file) => !isBrowserTest.test(file)),
    browser: found.filter((file) => isBrowserTest.test(file)),
  };
}

/**
 * Runs Jest on these files and counts what it reports. A file that cannot be run counts as a failure, and so does a
 * test that is skipped: nothing is left out silently.
 * @param {string[]} files
 * @param {{ env: NodeJS.ProcessEnv, options?: string[], abort?: AbortSignal }} surroundings
 * @returns {Promise<Tally>}
 */
export async function runJest(files, { env, options = [], abort }) {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sillage-jest-')), 'report.json');
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = [
    ...node,
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${report}`,
    ...options,
    '--runTestsByPath',
    ...files,
  ];
  try {
    const { code } = await runProgram(process.execPath, args, { cwd: root, env, abort });
    if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
    const told = JSON.parse(fs.readFileSync(report, 'utf8'));
    const byName = options.some((option) => /^(-t|--testNamePattern)/.test(option));
    const skipped = byName ? 0 : told.numPendingTests + told.numTodoTests;
    if (skipped > 0) console.error(`${skipped} tests are skipped, which counts as failing.`);
    if (files.length > 1) console.error(costs(told.testResults));
    const failed = told.numFailedTests + told.numRuntimeErrorTestSuites + skipped;
    return { passed: told.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } finally {
    fs.rmSync(path.dirname(report), { recursive: true, force: true });
  }
}

/**
 * What the files cost that took longest: each keeps one of two cores busy, or waits on it.
 * @param {readonly { name: string, startTime: number, endTime: number }[]} results
 */
function costs(results) {
  const seconds = results.map(({ name, startTime, endTime }) => ({
    file: path.relative(root, name),
    seconds: Math.round((endTime - startTime) / 1000),
  }));
  const slowest = seconds.toSorted((a, b) => b.seconds - a.seconds).slice(0, 15);
  const total = seconds.reduce((sum, file) => sum + file.seconds, 0);
  return [
    `\n${seconds.length} files took ${total} s; the slowest:`,
    ...slowest.map(({ file, seconds: took }) => `${String(took).padStart(5)} s  ${file}`),
  ].join('\n');
}
