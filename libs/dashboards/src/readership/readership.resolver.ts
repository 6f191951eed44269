import { Resolver } from '@nestjs/graphql';
import { GuideType } from '@sillage/guides';
import { ShapedField } from '@sillage/platform';
import './readership.shape.js';
import { ReadershipType } from './readership.types.js';

@Resolver(() => GuideType)
export class ReadershipResolver {
  @ShapedField(() => ReadershipType, {
    nullable: true,
    description:
      'How many acknowledged the current text, at the last close of day; null for all but the guide’s owners and those who manage, for the whole company, a programme that uses it.',
  })
  readonly readership!: ReadershipType | null;

  @ShapedField(() => String, {
    nullable: true,
    description: 'Where the guide’s owners download who acknowledged what, under pseudonyms; null for everybody else.',
  })
  readonly acknowledgementsUrl!: string | null;
}
