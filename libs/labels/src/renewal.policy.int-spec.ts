import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@sillage/platform';
import { startServices, type Services } from '../../../test/support/services.js';
import { LabelsModule } from './labels.module.js';
import { hasRunOut, isRenewableAt, renewalStateAt, renewalWindow } from './renewal.policy.js';

const ends = [
  '2026-07-01T09:00:00.000Z',
  '2028-02-29T23:59:59.999Z',
  // In nights in which clocks change.
  '2026-03-29T01:30:00.000Z',
  '2026-12-23T00:30:00.000Z',
];

describe('the time to renew, as statements ask for it', () => {
  let services: Services;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });
  afterAll(() => services.close());

  it.each(ends.flatMap((end) => [0, 30, 365].map((graceDays) => [end, graceDays] as const)))(
    'of a label that ends at %s with %d days of grace is the same to the millisecond',
    async (end, graceDays) => {
      const expiresAt = new Date(end);
      const { opensAt, closesAt } = renewalWindow(expiresAt, graceDays);
      for (const edge of [opensAt, expiresAt, closesAt]) {
        for (const moment of [-1, 0, 1].map((away) => new Date(edge.getTime() + away))) {
          const parameters = ['$1::timestamptz', '$2::integer', '$3::timestamptz'] as const;
          const [row] = await services
            .get(Database)
            .query<{ renewable: boolean; over: boolean }>(
              `SELECT ${isRenewableAt(...parameters)} AS renewable, ${hasRunOut(...parameters)} AS over`,
              [expiresAt, graceDays, moment],
            );
          const state = renewalStateAt(expiresAt, graceDays, moment);
          expect({ moment, ...row }).toEqual({
            moment,
            renewable: state === 'OPEN' || state === 'GRACE',
            over: state === 'OVER',
          });
        }
      }
    },
  );
});
