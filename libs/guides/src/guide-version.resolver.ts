import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, LocaleScalar, type RequestContext } from '@sillage/platform';
import { guideVersionShape } from './guide.shape.js';
import { GuideTranslationType, GuideVersionType } from './guide.types.js';

@Resolver(() => GuideVersionType)
export class GuideVersionResolver {
  @ResolveField(() => GuideTranslationType, {
    nullable: true,
    description: 'Falls back along the viewer’s languages, then the source; a null locale means the viewer’s.',
  })
  async translation(
    @Parent() { id }: GuideVersionType,
    @Args('locale', { type: () => LocaleScalar, nullable: true }) _locale: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideTranslationType | null> {
    return ctx.readField(guideVersionShape, id, info);
  }
}
