import { Injectable } from '@nestjs/common';
import { DomainError, newId, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { Acknowledgement } from './acknowledgement.entity.js';
import { guideAcknowledged } from './guides.events.js';
import { guidesTexts } from './guides.texts.js';

export type ReadText = { guideKey: string; locale: string; sha256: string };

type CurrentText = { guideId: string; versionId: string; versionNumber: number; sha256: string | null };

@Injectable()
export class AcknowledgementService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records that the actor read the current text in that language; the same text again is the same acknowledgement.
   * @throws DomainError NOT_FOUND, TRANSLATION_MISSING or STALE_GUIDE_VERSION
   */
  async acknowledge(actor: Actor, text: ReadText): Promise<Acknowledgement> {
    return this.unitOfWork.run(async (tx) => {
      const current = await this.currentText(tx, text);
      const [recorded] = await tx.query<{ id: string }>(
        `INSERT INTO acknowledgement
           (id, guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT acknowledgement_once_a_text DO NOTHING RETURNING id`,
        [
          newId(),
          current.guideId,
          current.versionId,
          current.versionNumber,
          text.locale,
          current.sha256,
          actor.personId,
          tx.now,
        ],
      );
      const { guideId, versionNumber } = current;
      if (recorded !== undefined) {
        tx.emit(guideAcknowledged({ guideId, guideKey: text.guideKey, personId: actor.personId, versionNumber }));
      }
      return tx.get(Acknowledgement, { guideId, versionNumber, locale: text.locale, personId: actor.personId });
    });
  }

  private async currentText(tx: Transaction, { guideKey, locale, sha256 }: ReadText): Promise<CurrentText> {
    const [current] = await tx.query<CurrentText>(
      `SELECT g.id AS "guideId", v.id AS "versionId", v.number AS "versionNumber", t.sha256
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.status = 'PUBLISHED'
       LEFT JOIN guide_translation t ON t.version_id = v.id AND t.locale = $2
       WHERE g.key = $1`,
      [guideKey, locale],
    );
    if (current === undefined) {
      throw new DomainError('NOT_FOUND', { text: guidesTexts.noVersionYet, argumentPath: 'input.guideKey' });
    }
    if (current.sha256 === null) throw new DomainError('TRANSLATION_MISSING', { argumentPath: 'input.locale' });
    if (current.sha256 !== sha256.toLowerCase()) {
      throw new DomainError('STALE_GUIDE_VERSION', { argumentPath: 'input.sha256' });
    }
    return current;
  }
}
