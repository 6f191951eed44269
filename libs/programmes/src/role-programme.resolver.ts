import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { roleAssignmentShape, RoleAssignmentType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { ProgrammeType } from './programme.types.js';

@Resolver(() => RoleAssignmentType)
export class RoleProgrammeResolver {
  @ResolveField(() => ProgrammeType, { nullable: true, description: 'Null means every programme.' })
  async programme(
    @Parent() { id }: RoleAssignmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammeType | null> {
    return ctx.readField(roleAssignmentShape, id, info);
  }
}
