import { Resolver } from '@nestjs/graphql';
import { ProgrammeType } from '@sillage/programmes';
import { ShapedField } from '@sillage/platform';
import { GuideType } from './guide.types.js';

@Resolver(() => ProgrammeType)
export class ProgrammeGuideResolver {
  @ShapedField(() => GuideType, { nullable: true, description: 'The good practices of this programme.' })
  readonly guide!: GuideType | null;
}

@Resolver(() => GuideType)
export class GuideProgrammesResolver {
  @ShapedField(() => [ProgrammeType], {
    description: 'The programmes that it was given to: they may use it, and its owners are theirs.',
  })
  readonly programmes!: ProgrammeType[];
}
