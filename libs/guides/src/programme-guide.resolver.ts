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
    nullable: true,
    description: 'The programmes that may use it, whose owners own it; for its owners.',
  })
  readonly programmes!: ProgrammeType[] | null;
}
