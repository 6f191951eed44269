import type { Config } from '@sillage/platform';
import { CheckName, problem, reasonOf, type Check, type Finding } from './check.js';
import { checksTexts } from './checks.texts.js';
import { checkClock } from './clock.check.js';
import { checkConfiguration } from './configuration.check.js';
import { checkDatabase, checkMigrations, checkWorkers } from './database.check.js';
import { checkDisk } from './disk.check.js';
import { checkFigures } from './figures.check.js';
import { checkMail } from './mail.check.js';
import { checkProviders } from './providers.check.js';
import { checkQueue } from './queue.check.js';

const checks: Record<CheckName, Check> = {
  CONFIGURATION: checkConfiguration,
  DATABASE: checkDatabase,
  MIGRATIONS: checkMigrations,
  QUEUE: checkQueue,
  WORKERS: checkWorkers,
  FIGURES: checkFigures,
  MAIL: checkMail,
  PROVIDERS: checkProviders,
  CLOCK: checkClock,
  DISK: checkDisk,
};

const patienceMs = 5000;

export interface Checked extends Finding {
  readonly check: CheckName;
}

/** Looks at everything side by side; what does not answer in time is a problem, too. */
export async function lookAtEverything(config: Config): Promise<Checked[]> {
  const looked = await Promise.all(Object.keys(checks).map(async (name) => lookAt(name as CheckName, config)));
  return looked.flat();
}

export async function lookAt(name: CheckName, config: Config): Promise<Checked[]> {
  const found = await withinPatience(checks[name](config)).catch((error: unknown) => [
    problem(checksTexts.failed, { reason: reasonOf(error) }),
  ]);
  return found.map((finding) => ({ check: name, ...finding }));
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
