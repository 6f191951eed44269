import { Args, Field, InputType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Allow, Capability, LocaleScalar, needs } from '@sillage/platform';
import { markdownAtMost } from './guide.inputs.js';
import { changesBetween } from './guide-diff.js';
import { renderGuide } from './guide-rendering.js';
import { sha256Of } from './guide-translation.entity.js';

@InputType()
export class GuidePreviewInput {
  @Field(() => LocaleScalar)
  @IsString()
  locale!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(markdownAtMost)
  markdown!: string;

  @Field(() => String, { nullable: true, description: 'Another text to compare it with, such as the published one.' })
  @IsOptional()
  @IsString()
  @MaxLength(markdownAtMost)
  before?: string | null;
}

@ObjectType('GuidePreview', { description: 'A text that is being written, as its readers would see it.' })
export class GuidePreview {
  @Field(() => String, { description: 'Sanitised like a published text, by the same means.' })
  html!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unified diff of the Markdown against the other text; null when there is none, or nothing differs.',
  })
  diff!: string | null;
}

@Resolver()
export class GuidePreviewResolver {
  @Allow(needs(Capability.WRITE_GUIDES))
  @Query(() => GuidePreview, { description: 'How a text of a guide would be read.' })
  guidePreview(@Args('input', { type: () => GuidePreviewInput }) input: GuidePreviewInput): GuidePreview {
    const { locale, markdown, before } = input;
    const side = { versionNumber: 0, locale, markdown, sha256: sha256Of(markdown) };
    const former = before == null ? null : { versionNumber: 0, locale, markdown: before, sha256: sha256Of(before) };
    return { html: renderGuide(side), diff: former && changesBetween(former, side) };
  }
}
