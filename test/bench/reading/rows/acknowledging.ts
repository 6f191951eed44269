import { randomBytes } from 'node:crypto';
import { at, bareRequest, graphqlRequest, type Actor, type Row, type Surroundings } from './row.js';

type Answer = {
  acknowledgeGuide: { acknowledgement: { id: string; versionNumber: number; locale: string; acknowledgedAt: string } };
};
type Text = { locale: string; sha256: string; number: number };

/**
 * Everybody acknowledges once: enrolled people through the product, with all that follows for them, and others by the
 * bare handler, for whom nothing would.
 */
export async function acknowledgingRow({ pool, documents, guide }: Surroundings): Promise<Row> {
  const { rows: texts } = await pool.query<Text>(`SELECT locale, sha256, number FROM reading.version WHERE current`);
  const fresh = async (condition: string): Promise<Actor[]> => {
    const { rows } = await pool.query<Actor>(
      `SELECT reading.token(p.external_id) AS token, p.id, p.language
       FROM reading.person p LEFT JOIN reading.member m ON m.place = p.n
       WHERE ${condition} AND NOT EXISTS (SELECT FROM acknowledgement a WHERE a.person_id = p.id AND a.version_number = $1)
       ORDER BY md5(p.external_id || 'fresh')`,
      [texts[0]?.number],
    );
    return rows;
  };
  const enrolled = await fresh(`m.kind = 'on-the-way'`);
  const others = await fresh('m.place IS NULL');
  const input = ({ language }: Actor) => {
    const text = texts.find(({ locale }) => locale === language);
    return { guideKey: guide, locale: language, sha256: text?.sha256 };
  };
  const asApp = (actor: Actor) => ({ input: { ...input(actor), clientMutationId: randomBytes(16).toString('hex') } });
  const comparable = ({ acknowledgeGuide: { acknowledgement, ...rest } }: Answer) => ({
    ...rest,
    ...acknowledgement,
    id: /^[0-9a-f-]{36}$/.test(acknowledgement.id),
    acknowledgedAt: Math.abs(Date.parse(acknowledgement.acknowledgedAt) - Date.now()) < 60_000,
    locale: ['en', 'fr'].includes(acknowledgement.locale),
  });
  return {
    name: 'acknowledging',
    title: 'acknowledging the guide, with all that follows',
    goal: 0.1,
    requests: {
      product: (n) => graphqlRequest(at(enrolled, n).token, documents.acknowledge, asApp(at(enrolled, n))),
      bare: (n) => bareRequest('acknowledging', at(others, n).token, { input: input(at(others, n)) }),
    },
    samples: 10,
    isFull: ({ acknowledgeGuide }: Answer) => acknowledgeGuide.acknowledgement.versionNumber === texts[0]?.number,
    comparable: { product: comparable, bare: comparable },
    writing: {
      supply: { product: enrolled.length, bare: others.length },
      verify: async ({ product = 0, bare = 0 }) => {
        const ids = (actors: readonly Actor[], count: number) => actors.slice(0, count).map(({ id }) => id);
        const { rows } = await pool.query<{ read: number; wait: number; unlabelled: number; labelled: number }>(
          followed,
          [[...ids(enrolled, product), ...ids(others, bare)], texts[0]?.number],
        );
        const [found] = rows;
        if (found?.read !== product + bare)
          throw new Error(`Of ${product + bare} acknowledgements ${found?.read} were written.`);
        if (found.wait > 0) throw new Error(`${found.wait} people acknowledged and are still to be reminded.`);
        if (found.unlabelled > 0) throw new Error(`${found.unlabelled} people met every criterion and hold no label.`);
        if (product > 100 && found.labelled === 0) throw new Error('Nobody became a champion by acknowledging.');
      },
    },
  };
}

/** What must have followed for these people: nothing waits, and whoever had the rest holds the label. */
const followed = `
  WITH who AS MATERIALIZED (SELECT unnest($1::uuid[]) AS id)
  SELECT (SELECT count(*)::int FROM who JOIN acknowledgement a ON a.person_id = who.id AND a.version_number = $2) AS read,
    (SELECT count(*)::int FROM who JOIN reminder_due d ON d.person_id = who.id AND d.kind = 'GUIDE_TO_ACKNOWLEDGE') AS wait,
    (SELECT count(*)::int FROM who JOIN reading.member m ON m.person_id = who.id JOIN enrolment e USING (person_id)
      WHERE m.kind = 'on-the-way' AND m.attended > 0 AND (m.mentor IS NOT NULL OR m.founder) AND e.level_id IS NULL) AS unlabelled,
    (SELECT count(*)::int FROM who JOIN enrolment e ON e.person_id = who.id AND e.level_id IS NOT NULL) AS labelled`;
