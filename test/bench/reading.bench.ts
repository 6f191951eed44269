// What people wait for, through the whole product, against the least that answers the same: README.md says how.
import { optionsFrom } from './reading/options.js';
import { Refusal } from './reading/refusal.js';
import { runReadingBench } from './reading/run.js';

try {
  await runReadingBench(optionsFrom(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
