import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocaleScalar } from '@sillage/platform';

@ObjectType('PublishConsequence', { description: 'What publishing a draft would do now.' })
export class PublishConsequence {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many people who acknowledged the current text would be asked to read it again: as the figures of the whole company say it, of now or of the last close of day. Null where that figure is not shown, or is not there yet.',
  })
  askedAgain!: number | null;

  @Field(() => Boolean, { description: 'Whether that number is rounded, as figures of few people are.' })
  rounded!: boolean;

  @Field(() => [LocaleScalar], {
    description: 'The languages of the current version of which the draft says nothing: their texts stay as they are.',
  })
  missingLocales!: string[];
}
