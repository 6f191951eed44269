import { type Command, InvalidArgumentError } from 'commander';
import pg from 'pg';
import { checkDatabase, letIn, loadConfig, migrate, takeBack, type Loss } from '@sillage/platform';
import { migrations } from './migrations.js';

type Options = { down?: true | number; yes?: true };

export function registerMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .option('--down [number]', 'take migrations back, the newest first: so many, or all of them', wholeNumber)
    .option('--yes', 'with --down: what it names may be deleted')
    .addHelpText(
      'after',
      '\n--down says first what it would delete, and without --yes does no more. While people are in the database it\n' +
        'deletes nothing at all: then it takes back only what holds no data, such as an index.',
    )
    .action(async ({ down, yes }: Options) => {
      const { databaseOwnerUrl, databaseUrl } = loadConfig();
      await checkDatabase(databaseOwnerUrl, { migrating: true });
      if (down !== undefined) return takenBack(databaseOwnerUrl, { steps: down === true ? undefined : down, yes });
      const ran = await migrate(databaseOwnerUrl, migrations);
      await letIn(databaseOwnerUrl, databaseUrl);
      console.log(ran.length === 0 ? 'The database is up to date.' : `${counted(ran.length)} ran: ${ran.join(', ')}.`);
    });
}

async function takenBack(ownerUrl: string, { steps, yes }: { steps?: number; yes?: true }): Promise<void> {
  const people = await countPeople(ownerUrl);
  let refused = false;
  const count = await takeBack(ownerUrl, migrations, {
    steps,
    async mayLose(losses, names) {
      console.log(`${counted(names.length)} would be taken back: ${names.join(', ')}.`);
      console.log(losses.length === 0 ? 'No data would be deleted.' : `This would be deleted:\n${table(losses)}`);
      const refusal = refusalOf({ people, losses, yes });
      if (refusal !== null) console.error(refusal);
      refused = refusal !== null;
      return !refused;
    },
  });
  if (refused) process.exitCode = 1;
  else console.log(count === 0 ? 'There is no migration to take back.' : `${counted(count)} taken back.`);
}

function counted(migrations: number): string {
  return migrations === 1 ? 'One migration' : `${migrations} migrations`;
}

/** The rule: nothing is deleted while people are there, and nothing at all is done without the word for it. */
export function refusalOf(given: { people: number; losses: readonly Loss[]; yes?: true }): string | null {
  const { people, losses, yes } = given;
  if (people > 0 && losses.length > 0)
    return (
      `Refused, and nothing was changed: there are people in this database (${people.toLocaleString('en')}). ` +
      'Take a backup; then "restore FILE --replace" puts another company in its place, and DROP DATABASE deletes it.'
    );
  return yes ? null : 'Nothing was changed. Say --yes as well if this is meant.';
}

function table(losses: readonly Loss[]): string {
  const named = losses.map(
    ({ table, column, rows }) => [column === null ? table : `${table}.${column}`, rows] as const,
  );
  const width = Math.max(...named.map(([name]) => name.length));
  return named
    .map(([name, rows]) => `  ${name.padEnd(width)}  ${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`)
    .join('\n');
}

async function countPeople(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const there = await client.query<{ is: boolean }>(`SELECT to_regclass('public.person') IS NOT NULL AS is`);
    if (there.rows[0]?.is !== true) return 0;
    const { rows } = await client.query<{ people: number }>('SELECT count(*)::int AS people FROM person');
    return rows[0]?.people ?? 0;
  } finally {
    await client.end();
  }
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Give a number of migrations, such as 1.');
  return Number(value);
}
