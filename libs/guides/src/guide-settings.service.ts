import { Injectable } from '@nestjs/common';
import { badInput, UnitOfWork, type Actor } from '@sillage/platform';
import { giveGuide } from '@sillage/programmes';
import type { Guide } from './guide.entity.js';
import { lockOwnGuide } from './guide-ownership.js';
import { guidesTexts } from './guides.texts.js';
import { knownLicence } from './licences.js';

/** What a guide's owners say of the guide itself. */
export type GuideSettingsChange = { guideKey: string; programmes?: readonly string[] | null; licence?: string | null };

@Injectable()
export class GuideSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What is left out stays. @throws DomainError as `lockOwnGuide` and `giveGuide` do */
  async update(actor: Actor, { guideKey, programmes, licence }: GuideSettingsChange): Promise<Guide> {
    return this.unitOfWork.run(async (tx) => {
      const guide = await lockOwnGuide(tx, actor, guideKey);
      if (programmes) {
        await giveGuide(tx, guide.key, [...new Set(programmes)]);
        const subject = { type: 'Guide', id: guide.id } as const;
        tx.audit({ actor, action: 'guide.given', subject, details: { given: guide.key, programmes } });
      }
      if (licence == null) return guide;
      const known = knownLicence(licence);
      if (known === null) throw badInput('input.licence', guidesTexts.unknownLicence, { licence });
      if (known === guide.licence) return guide;
      const subject = { type: 'Guide', id: guide.id } as const;
      tx.audit({ actor, action: 'guide.licensed', subject, details: { before: guide.licence, after: known } });
      return tx.save(Object.assign(guide, { licence: known }));
    });
  }
}
