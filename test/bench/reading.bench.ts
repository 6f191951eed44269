// What people wait for, through the whole product, against the least that answers the same: docs in reading/README.md.
import { runReadingBench } from './reading/run.js';
import { optionsFrom } from './reading/options.js';

await runReadingBench(optionsFrom(process.argv.slice(2)));
process.exit();
