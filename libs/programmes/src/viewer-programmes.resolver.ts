import { Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';

@Resolver(() => ViewerType)
export class ViewerProgrammesResolver {
  @ShapedField(() => Boolean, { description: 'Whether there is any programme: before the first, its pages are none.' })
  readonly hasProgrammes!: boolean;
}
