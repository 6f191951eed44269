import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RoleAssignmentType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { ProgrammeLoader } from './programme.loaders.js';
import { ProgrammeType } from './programme.types.js';

@Resolver(() => RoleAssignmentType)
export class RoleProgrammeResolver {
  constructor(private readonly programmes: ProgrammeLoader) {}

  @ResolveField(() => ProgrammeType, { nullable: true, description: 'Null means every programme.' })
  async programme(
    @Parent() { programmeId }: RoleAssignmentType,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeType | null> {
    return programmeId === null ? null : ctx.load(this.programmes, programmeId);
  }
}
