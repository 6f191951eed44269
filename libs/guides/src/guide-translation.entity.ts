import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { newId } from '@sillage/platform';
import { hasPublicSections } from './guide-rendering.js';

export type GuideText = { locale: string; title: string; markdown: string; changeNote?: string | null };

/** The text of one version in one language; once published it never changes, and the database refuses to. */
@Entity('guide_translation')
@Unique('guide_translation_one_a_language', ['versionId', 'locale'])
@Unique('guide_translation_named_whole', ['versionId', 'locale', 'sha256'])
export class GuideTranslation {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'guide_translation_key' })
  id!: string;

  @Column({ type: 'uuid' })
  versionId!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  markdown!: string;

  /** Of the UTF-8 Markdown, lower-case hex; the database checks it. */
  @Column({ type: 'text' })
  sha256!: string;

  /** Of the source text that this one was made from. */
  @Column({ type: 'text' })
  sourceSha256!: string;

  /** Whether there are sections that anybody may read. */
  @Column({ type: 'boolean', default: false })
  isPublicInPart!: boolean;

  /** What changed in this language, in the words of whoever wrote it. */
  @Column({ type: 'text', nullable: true })
  changeNote!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  static of(versionId: string, text: GuideText, sourceSha256: string): GuideTranslation {
    return Object.assign(new GuideTranslation(), {
      id: newId(),
      versionId,
      locale: text.locale,
      title: text.title,
      markdown: text.markdown,
      sha256: sha256Of(text.markdown),
      sourceSha256,
      isPublicInPart: hasPublicSections(text.markdown),
      changeNote: text.changeNote?.trim() || null,
      publishedAt: null,
    });
  }
}

export function sha256Of(markdown: string): string {
  return createHash('sha256').update(markdown, 'utf8').digest('hex');
}
