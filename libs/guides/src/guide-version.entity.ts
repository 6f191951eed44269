import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { DomainError, newId } from '@sillage/platform';

export const GuideVersionStatus = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', SUPERSEDED: 'SUPERSEDED' } as const;
export type GuideVersionStatus = (typeof GuideVersionStatus)[keyof typeof GuideVersionStatus];

export const GuideChange = { MATERIAL: 'MATERIAL', EDITORIAL: 'EDITORIAL' } as const;
export type GuideChange = (typeof GuideChange)[keyof typeof GuideChange];

type Draft = Pick<
  GuideVersion,
  'guideId' | 'number' | 'revision' | 'change' | 'changeNote' | 'sourceLocale' | 'createdAt'
>;

@Entity('guide_version')
@Unique('guide_version_number_once', ['guideId', 'number'])
@Unique('guide_version_named_whole', ['id', 'guideId', 'number'])
export class GuideVersion {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'guide_version_key' })
  id!: string;

  @Column({ type: 'uuid' })
  guideId!: string;

  @Column({ type: 'integer' })
  number!: number;

  /** Of the save that it is, or was published from. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'text' })
  status!: GuideVersionStatus;

  @Column({ type: 'text' })
  change!: GuideChange;

  @Column({ type: 'text', nullable: true })
  changeNote!: string | null;

  @Column({ type: 'text' })
  sourceLocale!: string;

  /** The newest material version up to this one: who acknowledged that one, or a later one, is up to date. */
  @Column({ type: 'integer', nullable: true })
  materialNumber!: number | null;

  /** Of a draft: when it was saved, since every save makes it anew. */
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  static draft(facts: Draft): GuideVersion {
    return Object.assign(new GuideVersion(), facts, {
      id: newId(),
      status: GuideVersionStatus.DRAFT,
      materialNumber: null,
      publishedAt: null,
    });
  }

  /** @param current the version that it takes the place of; without one there is nothing to be an edit of */
  publish(now: Date, current: GuideVersion | null): this {
    if (this.status !== GuideVersionStatus.DRAFT) throw new DomainError('INVALID_TRANSITION');
    this.status = GuideVersionStatus.PUBLISHED;
    this.publishedAt = now;
    this.materialNumber =
      this.change === GuideChange.EDITORIAL ? (current?.materialNumber ?? this.number) : this.number;
    return this;
  }

  supersede(): this {
    if (this.status !== GuideVersionStatus.PUBLISHED) throw new DomainError('INVALID_TRANSITION');
    this.status = GuideVersionStatus.SUPERSEDED;
    return this;
  }
}
