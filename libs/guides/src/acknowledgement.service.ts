import { Injectable } from '@nestjs/common';
import { DomainError, newId, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { Acknowledgement } from './acknowledgement.entity.js';
import { guideAcknowledged } from './guides.events.js';
import { guidesTexts } from './guides.texts.js';
import { isInUse } from './version-states.js';

export type ReadText = { guideKey: string; locale: string; sha256: string };

type Recorded = {
  guideId: string;
  versionId: string;
  versionNumber: number;
  /** Of the current text in that language; null where there is none. */
  sha256: string | null;
  /** Null for what somebody else recorded at this very moment: one person, twice. */
  id: string | null;
  acknowledgedAt: Date;
  isNew: boolean;
};

@Injectable()
export class AcknowledgementService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records that the actor read the current text in that language; the same text again is the same acknowledgement.
   * @throws DomainError NOT_FOUND, TRANSLATION_MISSING or STALE_GUIDE_VERSION
   */
  async acknowledge({ personId }: Actor, text: ReadText): Promise<Acknowledgement> {
    return this.unitOfWork.run(async (tx) => {
      const recorded = await record(tx, personId, text);
      assertCurrent(recorded, text);
      const { guideId, versionId, versionNumber, sha256, id, acknowledgedAt, isNew } = recorded;
      const { guideKey, locale } = text;
      if (isNew) tx.emit(guideAcknowledged({ guideId, guideKey, personId, versionNumber }));
      if (id === null) return tx.get(Acknowledgement, { guideId, versionNumber, locale, personId });
      const facts = { id, guideId, versionId, versionNumber, locale, sha256, personId, acknowledgedAt };
      return Object.assign(new Acknowledgement(), facts);
    });
  }
}

/** One statement checks the text and records that it was read: thousands do at the same time. */
async function record(tx: Transaction, personId: string, text: ReadText): Promise<Recorded | undefined> {
  const { guideKey, locale, sha256 } = text;
  const [recorded] = await tx.query<Recorded>(
    `WITH current AS (
       SELECT v.guide_id, v.id, v.number, t.sha256
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND ${isInUse('v')}
       LEFT JOIN guide_translation t ON t.version_id = v.id AND t.locale = $2
       WHERE g.key = $1
     ), added AS (
       INSERT INTO acknowledgement (id, guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
       SELECT $5::uuid, guide_id, id, number, $2, sha256, $4::uuid, $6::timestamptz FROM current WHERE sha256 = $3
       ON CONFLICT ON CONSTRAINT acknowledgement_once_a_text DO NOTHING RETURNING id, acknowledged_at
     )
     SELECT c.guide_id AS "guideId", c.id AS "versionId", c.number AS "versionNumber", c.sha256,
       coalesce(added.id, before.id) AS id, coalesce(added.acknowledged_at, before.acknowledged_at) AS "acknowledgedAt",
       added.id IS NOT NULL AS "isNew"
     FROM current c LEFT JOIN added ON true
     LEFT JOIN acknowledgement before ON before.guide_id = c.guide_id AND before.person_id = $4
       AND before.version_number = c.number AND before.locale = $2`,
    [guideKey, locale, sha256.toLowerCase(), personId, newId(), tx.now],
  );
  return recorded;
}

function assertCurrent(recorded: Recorded | undefined, { sha256 }: ReadText): asserts recorded is Recorded {
  if (recorded === undefined) {
    throw new DomainError('NOT_FOUND', { text: guidesTexts.noVersionYet, argumentPath: 'input.guideKey' });
  }
  if (recorded.sha256 === null) throw new DomainError('TRANSLATION_MISSING', { argumentPath: 'input.locale' });
  if (recorded.sha256 !== sha256.toLowerCase()) {
    throw new DomainError('STALE_GUIDE_VERSION', { argumentPath: 'input.sha256' });
  }
}
