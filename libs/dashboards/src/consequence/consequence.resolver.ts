import { Resolver } from '@nestjs/graphql';
import { GuideVersionType } from '@sillage/guides';
import { ShapedField } from '@sillage/platform';
import './consequence.shape.js';
import { PublishConsequence } from './consequence.types.js';

@Resolver(() => GuideVersionType)
export class ConsequenceResolver {
  @ShapedField(() => PublishConsequence, {
    nullable: true,
    description: 'What publishing it would do now; only on a draft, for the guide’s owners.',
  })
  readonly consequence!: PublishConsequence | null;
}
