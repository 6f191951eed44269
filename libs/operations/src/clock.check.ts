import { ok, problem, type Check } from './check.js';
import { checksTexts } from './checks.texts.js';
import { onDatabase } from './database.check.js';

const secondsAtMost = 5;

/** Sign-ins, leases and reminders are told by both clocks: this machine's and the database's. */
export const checkClock: Check = async ({ databaseUrl }) => {
  try {
    return await onDatabase(databaseUrl, async (client) => {
      // The first answer also makes the connection warm; the second is timed.
      await client.query('SELECT 1');
      const asked = Date.now();
      const { rows } = await client.query<{ ms: number }>(
        'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms',
      );
      const here = (asked + Date.now()) / 2;
      const seconds = Math.round(Math.abs((rows[0]?.ms ?? here) - here) / 100) / 10;
      return [seconds > secondsAtMost ? problem(checksTexts.clockOff, { seconds }) : ok(checksTexts.clockRight)];
    });
  } catch {
    return [problem(checksTexts.noLook)];
  }
};
