import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, LocaleScalar, MutationPayload } from '@sillage/platform';
import { GuideChange, GuideVersionStatus } from './guide-version.entity.js';

registerEnumType(GuideVersionStatus, { name: 'GuideVersionStatus' });
registerEnumType(GuideChange, {
  name: 'GuideChange',
  valuesMap: {
    MATERIAL: { description: 'The meaning changes: everyone acknowledges again.' },
    EDITORIAL: { description: 'Only the wording changes: earlier acknowledgements still count.' },
  },
});

@ObjectType('GuideVersion', { description: 'A state of the guide; once published, it never changes.' })
export class GuideVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Int, { description: 'Of a draft: raised by every save of it.' })
  revision!: number;

  @Field(() => DateTimeScalar, { description: 'Of a draft: when it was saved last.' })
  savedAt!: Date;

  @Field(() => GuideVersionStatus)
  status!: GuideVersionStatus;

  @Field(() => GuideChange)
  change!: GuideChange;

  @Field(() => String, { nullable: true, description: 'What changed, in the words of the guide’s owner.' })
  changeNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => LocaleScalar, { description: 'The language that the others are translated from.' })
  sourceLocale!: string;

  @Field(() => [LocaleScalar], { description: 'The languages in which there is a text.' })
  locales!: string[];
}

@ObjectType('GuideTranslation', { description: 'The text of a version in one language.' })
export class GuideTranslationType {
  id!: string;

  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, {
    description: 'SHA-256 of the UTF-8 Markdown, lower-case hex: what an acknowledgement records.',
  })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What changed in this language, in the words of whoever wrote it.',
  })
  changeNote!: string | null;

  @Field(() => Boolean, { description: 'True when the source text changed since this translation was made.' })
  behindSource!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the viewer may acknowledge this text, and has not done so. Whether they have to, `Guide.viewerMustAcknowledge` says.',
  })
  viewerMayAcknowledge!: boolean;

  @Field(() => String)
  markdown?: string;

  @Field(() => String, {
    description: 'Sanitised, safe to insert in a page; every heading has an id that a table of contents can lead to.',
  })
  html?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Unified diff of the Markdown against the text that the viewer acknowledged last in this language; null when there is none, or nothing changed.',
  })
  diffSinceAcknowledged?: string | null;
}

@ObjectType('Acknowledgement', { description: 'The viewer read this text, in this language, at this time.' })
export class AcknowledgementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  guideKey!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String)
  sha256!: string;

  @Field(() => DateTimeScalar)
  acknowledgedAt!: Date;
}

@ObjectType('Guide', { description: 'The good practices of a programme.' })
export class GuideType {
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'In the viewer’s language where there is a text in it.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where anybody reads the public sections, without signing in; null when there are none.',
  })
  publicUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the public sections: an SPDX identifier such as CC-BY-4.0.',
  })
  licence!: string | null;

  @Field(() => GuideVersionType, { nullable: true, description: 'Null while nothing is published.' })
  current!: GuideVersionType | null;

  @Field(() => GuideVersionType, { nullable: true, description: 'What its owners write; for them only.' })
  draft!: GuideVersionType | null;

  @Field(() => [GuideVersionType], { description: 'Newest first; a draft is there for the guide’s owner only.' })
  versions!: GuideVersionType[];

  @Field(() => AcknowledgementType, {
    nullable: true,
    description: 'The viewer’s newest; null when the viewer never acknowledged.',
  })
  viewerAcknowledgement!: AcknowledgementType | null;

  @Field(() => Boolean, { description: 'Whether the viewer writes and publishes its versions, as one of its owners.' })
  viewerMayWrite!: boolean;

  @Field(() => Boolean, { description: 'True when the viewer must read and acknowledge the current text.' })
  viewerMustAcknowledge!: boolean;
}

@ObjectType('GuidePayload')
export class GuidePayload extends MutationPayload {
  @Field(() => GuideType)
  guide!: GuideType;
}

@ObjectType('GuideVersionPayload')
export class GuideVersionPayload extends MutationPayload {
  @Field(() => GuideVersionType)
  version!: GuideVersionType;
}

@ObjectType('AcknowledgementPayload')
export class AcknowledgementPayload extends MutationPayload {
  @Field(() => AcknowledgementType)
  acknowledgement!: AcknowledgementType;
}
