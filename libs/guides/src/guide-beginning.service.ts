import { Injectable } from '@nestjs/common';
import { Kits } from '@sillage/company';
import { DomainError, newId, type Transaction } from '@sillage/platform';
import type { ProgrammeBegun } from '@sillage/programmes';
import { assertWhole } from './guide-draft.js';
import { Guide } from './guide.entity.js';
import { GuideTranslation, sha256Of } from './guide-translation.entity.js';
import { GuideChange, GuideVersion } from './guide-version.entity.js';
import { guideVersionPublished } from './guides.events.js';
import { guidesTexts } from './guides.texts.js';

/** The first guide of a programme that begins with a kit: published, so that people can begin. */
@Injectable()
export class GuideBeginning {
  constructor(private readonly kits: Kits) {}

  async write({ kit: kitKey, guideKey, locale, personId }: ProgrammeBegun, tx: Transaction): Promise<void> {
    const kit = this.kits.find(kitKey);
    if (kit === null || guideKey === null) return;
    if ((await tx.find(Guide, { key: guideKey })) !== null) {
      throw new DomainError('CONFLICT', { text: guidesTexts.guideThereAlready, values: { key: guideKey } });
    }
    const translations = Object.entries(kit.guide).map(([language, text]) => ({ locale: language, ...text }));
    const source = assertWhole({ guideKey, change: GuideChange.MATERIAL, sourceLocale: locale, translations });
    const guide = await tx.save(
      Object.assign(new Guide(), {
        id: newId(),
        key: guideKey,
        title: source.title,
        draftRevision: 1,
        createdAt: tx.now,
      }),
    );
    const version = await tx.save(
      GuideVersion.draft({
        guideId: guide.id,
        number: 1,
        revision: 1,
        change: GuideChange.MATERIAL,
        changeNote: null,
        sourceLocale: locale,
        createdAt: tx.now,
      }),
    );
    const sourceSha256 = sha256Of(source.markdown);
    const texts = await tx.saveAll(translations.map((text) => GuideTranslation.of(version.id, text, sourceSha256)));
    await tx.save(version.publish(tx.now, null));
    await tx.saveAll(texts.map((text) => Object.assign(text, { publishedAt: tx.now })));
    tx.emit(
      guideVersionPublished({ guideId: guide.id, guideKey, versionId: version.id, change: GuideChange.MATERIAL }),
    );
    const subject = { type: 'GuideVersion', id: version.id } as const;
    const details = { guide: guideKey, number: 1, kit: kitKey };
    tx.audit({ actor: { personId }, action: 'guide.published', subject, details });
  }
}
