import { Injectable } from '@nestjs/common';
import { programmesGiven } from '@sillage/programmes';
import { DomainError, newId, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { assertReadable, assertRevision, assertWhole, type GuideDraft } from './guide-draft.js';
import { Guide } from './guide.entity.js';
import { assertOwner, lockOwnGuide, unknownGuide } from './guide-ownership.js';
import { ownsGuide } from './guide.policy.js';
import { GuideTranslation, sha256Of, type GuideText } from './guide-translation.entity.js';
import { GuideVersion, GuideVersionStatus } from './guide-version.entity.js';
import { guideVersionPublished } from './guides.events.js';
import { guidesTexts } from './guides.texts.js';
import { madeFrom, publishedTexts } from './made-from.js';
import { keepStandingTexts } from './standing-texts.js';

/** What a guide's owner does: draft, translate, publish. One guide changes at a time, by its locked row. */
@Injectable()
export class GuideAuthoring {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * A new draft takes the place of the one before, under an id of its own: nobody publishes a text unseen.
   * @throws DomainError CONFLICT for whoever did not read the draft that there is
   */
  async draft(actor: Actor, draft: GuideDraft): Promise<GuideVersion> {
    const source = assertWhole(draft);
    return this.unitOfWork.run(async (tx) => {
      const guide = await this.openGuide(tx, actor, draft.guideKey, source.title);
      const former = await tx.find(GuideVersion, { guideId: guide.id, status: GuideVersionStatus.DRAFT });
      assertRevision(draft.revision ?? null, former);
      if (former !== null) await tx.query(`DELETE FROM guide_version WHERE id = $1`, [former.id]);
      const version = await tx.save(
        GuideVersion.draft({
          guideId: guide.id,
          number: await this.nextNumber(tx, guide.id),
          revision: await this.nextRevision(tx, guide, former),
          change: draft.change,
          changeNote: draft.changeNote?.trim() || null,
          sourceLocale: draft.sourceLocale,
          createdAt: tx.now,
        }),
      );
      const sourceSha256 = sha256Of(source.markdown);
      const published = await publishedTexts(tx, guide.id);
      await tx.saveAll(
        draft.translations.map((text) =>
          GuideTranslation.of(version.id, text, madeFrom(text, draft.sourceLocale, sourceSha256, published)),
        ),
      );
      audit(tx, actor, 'guide.drafted', guide, version);
      return version;
    });
  }

  /** @param dropped the languages of the current version that go; all others of which the draft says nothing stay */
  async publish(actor: Actor, versionId: string, dropped: readonly string[] = []): Promise<GuideVersion> {
    return this.unitOfWork.run(async (tx) => {
      const { guide, version } = await this.openVersion(tx, actor, versionId);
      if (version.status !== GuideVersionStatus.DRAFT) {
        throw new DomainError('INVALID_TRANSITION', { text: guidesTexts.publishedAlready });
      }
      const current = await tx.find(GuideVersion, { guideId: guide.id, status: GuideVersionStatus.PUBLISHED });
      const standing = await keepStandingTexts(tx, { current, next: version, dropped });
      version.publish(tx.now, current);
      if (current !== null) await tx.save(current.supersede());
      await tx.save(version);
      const [source] = await tx.query<{ title: string }>(
        `WITH published AS (UPDATE guide_translation SET published_at = $2 WHERE version_id = $1 RETURNING locale, title)
         SELECT title FROM published WHERE locale = $3`,
        [version.id, tx.now, version.sourceLocale],
      );
      guide.title = source?.title ?? guide.title;
      await tx.save(guide);
      tx.emit(
        guideVersionPublished({
          guideId: guide.id,
          guideKey: guide.key,
          versionId: version.id,
          change: version.change,
        }),
      );
      audit(tx, actor, 'guide.published', guide, version, { standing, dropped });
      return version;
    });
  }

  /** @throws DomainError CONFLICT for whoever did not read the draft that there is, or where there is none */
  async discard(actor: Actor, guideKey: string, revision: number): Promise<Guide> {
    return this.unitOfWork.run(async (tx) => {
      const guide = await lockOwnGuide(tx, actor, guideKey);
      const draft = await tx.find(GuideVersion, { guideId: guide.id, status: GuideVersionStatus.DRAFT });
      assertRevision(revision, draft);
      if (draft === null) return guide;
      await tx.query(`DELETE FROM guide_version WHERE id = $1`, [draft.id]);
      audit(tx, actor, 'guide.discarded', guide, draft);
      return guide;
    });
  }

  /** Adds a translation to the draft or to the current version; there it is published at once. */
  async translate(actor: Actor, versionId: string, text: GuideText): Promise<GuideVersion> {
    assertReadable(text, 'input.translation');
    return this.unitOfWork.run(async (tx) => {
      const { guide, version } = await this.openVersion(tx, actor, versionId);
      assertTranslatable(version, text.locale);
      const former = await tx.find(GuideTranslation, { versionId, locale: text.locale });
      if (former?.publishedAt != null) {
        const values = { locale: text.locale };
        throw new DomainError('INVALID_TRANSITION', { text: guidesTexts.translationPublishedAlready, values });
      }
      if (former !== null) await tx.remove(former);
      const source = await tx.get(GuideTranslation, { versionId, locale: version.sourceLocale });
      const translation = GuideTranslation.of(versionId, text, source.sha256);
      if (version.status === GuideVersionStatus.PUBLISHED) translation.publishedAt = tx.now;
      else await tx.save(Object.assign(version, { revision: await this.nextRevision(tx, guide, version) }));
      await tx.save(translation);
      audit(tx, actor, 'guide.translated', guide, version, { locale: text.locale, sha256: translation.sha256 });
      return version;
    });
  }

  /** The guide to draft for, locked; made when a programme names it and nothing of it was written yet. */
  private async openGuide(tx: Transaction, actor: Actor, key: string, title: string): Promise<Guide> {
    const programmeIds = await programmesGiven(tx, key);
    const written = await tx.find(Guide, { key });
    const [programmeId] = programmeIds;
    if (written !== null) assertOwner(actor, { type: 'Guide', id: written.id }, programmeIds);
    else if (programmeId !== undefined) assertOwner(actor, { type: 'Programme', id: programmeId }, programmeIds);
    else throw unknownGuide();
    await tx.query(
      `INSERT INTO guide (id, key, title, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING`,
      [newId(), key, title, tx.now],
    );
    return tx.lock(Guide, { key });
  }

  /** A version with its guide locked, as it stands once nobody else can change it. */
  private async openVersion(tx: Transaction, actor: Actor, versionId: string) {
    const seen = await tx.find(GuideVersion, { id: versionId });
    if (seen === null) throw unknownVersion();
    const guide = await tx.lock(Guide, seen.guideId);
    const version = await tx.find(GuideVersion, { id: versionId });
    if (version === null) throw unknownVersion();
    const programmeIds = await programmesGiven(tx, guide.key);
    // A draft is nobody's business but its owners': to others it is not there.
    if (version.status === GuideVersionStatus.DRAFT && !ownsGuide(actor, programmeIds)) throw unknownVersion();
    assertOwner(actor, { type: 'Guide', id: guide.id }, programmeIds);
    return { guide, version };
  }

  private async nextNumber(tx: Transaction, guideId: string): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      `SELECT coalesce(max(number), 0) + 1 AS number FROM guide_version WHERE guide_id = $1`,
      [guideId],
    );
    return row?.number ?? 1;
  }

  /** Never one that another save had, though its draft was discarded or published since. */
  private async nextRevision(tx: Transaction, guide: Guide, former: GuideVersion | null): Promise<number> {
    guide.draftRevision = Math.max(guide.draftRevision, former?.revision ?? 0) + 1;
    await tx.save(guide);
    return guide.draftRevision;
  }
}

function assertTranslatable(version: GuideVersion, locale: string): void {
  if (version.status === GuideVersionStatus.SUPERSEDED) {
    throw new DomainError('INVALID_TRANSITION', { text: guidesTexts.superseded });
  }
  if (locale === version.sourceLocale) {
    const argumentPath = 'input.translation.locale';
    throw new DomainError('BAD_USER_INPUT', {
      text: guidesTexts.sourceIsNoTranslation,
      values: { locale },
      argumentPath,
    });
  }
}

function unknownVersion(): DomainError {
  return new DomainError('NOT_FOUND', { text: guidesTexts.unknownVersion, argumentPath: 'input.versionId' });
}

function audit(tx: Transaction, actor: Actor, action: string, guide: Guide, version: GuideVersion, more: object = {}) {
  const details = { guide: guide.key, number: version.number, ...more };
  tx.audit({ actor, action, subject: { type: 'GuideVersion', id: version.id }, details });
}
