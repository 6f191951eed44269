import { demoCompany } from './demo/demo-company.js';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { stringify } from 'csv-stringify';

type Options = { people: number; countries: number; seed: number; output: string };

export function registerDemoCompanyCommand(program: Command): void {
  program
    .command('demo')
    .description('what has no place in a real company')
    .command('company')
    .description('write a company of invented people as HR would export it, the same for the same seed')
    .requiredOption('--people <number>', 'how many people', wholeNumber)
    .requiredOption('--countries <number>', 'in how many countries', wholeNumber)
    .option('--seed <number>', 'another seed gives another company', wholeNumber, 1)
    .option('--output <file>', 'where to write it; - is the standard output', '-')
    .action(async ({ output, ...company }: Options) => {
      const target = output === '-' ? process.stdout : createWriteStream(output);
      try {
        await pipeline(Readable.from(demoCompany(company)), stringify({ header: true }), target);
      } catch (error) {
        // A reader that has seen enough (`| head`) is no failure.
        if (codeOf(error) === 'EPIPE') return;
        if (error instanceof RangeError) console.error(error.message);
        else if (codeOf(error) !== undefined) console.error(`${output} cannot be written (${codeOf(error)}).`);
        else throw error;
        process.exitCode = 1;
      }
    });
}

function wholeNumber(given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(given);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
