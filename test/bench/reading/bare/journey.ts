import { progressTowards, type Progress } from './journey-progress.js';
import type { Enrolment, Fact, Pairs, Programme } from './journey-rows.js';
import {
  enrolmentStatement,
  factsStatement,
  pairsStatement,
  programmesStatement,
  sessionsStatement,
} from './journey-statements.js';
import { journeyWriter } from './journey-writer.js';
import type { Ground, Handler } from './request.js';
import { fieldNamed, selectionOf, type Field } from './selection.js';

/** Five statements beside each other, and the sentences made of small tables of words. */
export function journey({ pool, documents, publicUrl }: Ground): Handler {
  const fields = selectionOf(documents.journey);
  const enrolmentFields = ['viewer', 'person', 'enrolment'].reduce<readonly Field[]>(
    (found, name) => fieldNamed(found, name)?.fields ?? [],
    fields,
  );
  const statements = {
    enrolment: enrolmentStatement(enrolmentFields, publicUrl),
    pairs: pairsStatement(fields),
    sessions: sessionsStatement(fields),
  };
  const written = journeyWriter(fields);
  const rows = async <R extends object>(name: string, text: string, values: unknown[]): Promise<R[]> =>
    (await pool.query<R>({ name: `journey-${name}`, text, values })).rows;

  return async (asking, { programme: key, sinceYesterday }) => {
    const now = new Date();
    const [[enrolment], facts, programmes, [pairs], [sessions]] = await Promise.all([
      rows<Enrolment>('enrolment', statements.enrolment, [key, asking.id, now]),
      rows<Fact>('facts', factsStatement, [key, asking.id, now]),
      rows<Programme>('programmes', programmesStatement, [asking.id]),
      rows<Pairs>('pairs', statements.pairs, [key, asking.id, now]),
      rows<{ nodes: string }>('sessions', statements.sessions, [key, asking.id, sinceYesterday, now]),
    ]);
    const programme = programmes.find((one) => one.key === key);
    const { progress, renewal } = standing(programme, enrolment, facts);
    const answer = { asking, enrolment, progress, renewal, now, programmes, programme, pairs };
    return `{"data":${written({ ...answer, sessions: sessions?.nodes ?? '[]' })}}`;
  };
}

function standing(
  programme: Programme | undefined,
  enrolment: Enrolment | undefined,
  facts: readonly Fact[],
): { progress: Progress[]; renewal: Progress[] } {
  if (programme === undefined || enrolment === undefined) return { progress: [], renewal: [] };
  const { next_id, lapsed_award, label_level_id, label_awarded } = enrolment;
  const towards = (levelId: string | null, isRenewal: boolean, since: Date | null): Progress[] =>
    levelId === null ? [] : progressTowards({ levelId, renewal: isRenewal, since }, programme, enrolment, facts);
  return { progress: towards(next_id, false, lapsed_award), renewal: towards(label_level_id, true, label_awarded) };
}
