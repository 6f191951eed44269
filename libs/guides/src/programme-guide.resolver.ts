import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { programmeShape, ProgrammeType } from '@sillage/programmes';
import { Ctx, type RequestContext } from '@sillage/platform';
import { GuideType } from './guide.types.js';

@Resolver(() => ProgrammeType)
export class ProgrammeGuideResolver {
  @ResolveField(() => GuideType, { nullable: true, description: 'The good practices of this programme.' })
  async guide(
    @Parent() { id }: ProgrammeType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideType | null> {
    return ctx.readField(programmeShape, id, info);
  }
}
