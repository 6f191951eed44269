import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProgrammeType } from '@sillage/programmes';
import { Ctx, type RequestContext } from '@sillage/platform';
import { GuideByKeyLoader } from './guide.loaders.js';
import { GuideType } from './guide.types.js';

@Resolver(() => ProgrammeType)
export class ProgrammeGuideResolver {
  constructor(private readonly guides: GuideByKeyLoader) {}

  @ResolveField(() => GuideType, { nullable: true, description: 'The good practices of this programme.' })
  async guide(@Parent() { guideKey }: ProgrammeType, @Ctx() ctx: RequestContext): Promise<GuideType | null> {
    return guideKey === null ? null : ctx.load(this.guides, guideKey);
  }
}
