import { SnapshotService } from '@sillage/dashboards';
import { dayIn, later } from '@sillage/platform';
import type { TestApp } from './app.js';
import type { GivenCompany } from './given-company.js';

/** The day ends, and its figures are counted. */
export async function closeDay(app: TestApp): Promise<void> {
  app.clock.set(`${dayIn('UTC', later(app.clock.now(), { days: 1 }))}T00:10:00Z`);
  await app.get(SnapshotService).take();
}

export const keptMetrics = [
  'invited',
  'enrolled',
  'acknowledged',
  'trained',
  'labelled',
  'mentoring',
  'retained90',
] as const;
export type KeptFigures = Record<(typeof keptMetrics)[number], number>;

/** What a close of day would keep of a programme if it were now, before anything is rounded. */
export async function figuresKept(app: TestApp, given: GivenCompany, programme: string): Promise<KeptFigures> {
  await given.sql('TRUNCATE adoption_day, statistical_day CASCADE');
  await app.get(SnapshotService).take();
  const [figures] = await app.database.query<KeptFigures>(
    `SELECT ${keptMetrics.map((metric) => `coalesce(sum(s.${metric}), 0)::int AS ${metric}`).join(', ')}
     FROM programme p LEFT JOIN adoption_snapshot s ON s.programme_id = p.id WHERE p.key = $1`,
    [programme],
  );
  if (figures === undefined) throw new Error(`There is no programme ${programme}.`);
  return figures;
}
