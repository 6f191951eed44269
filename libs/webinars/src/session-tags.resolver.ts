import { Resolver } from '@nestjs/graphql';
import { ShapedField } from '@sillage/platform';
import { ProgrammeType } from '@sillage/programmes';

@Resolver(() => ProgrammeType)
export class SessionTagsResolver {
  @ShapedField(() => [String], {
    description: 'Tags of its sessions, to choose among; of several ways to write one, the latest.',
  })
  readonly sessionTags!: string[];
}
