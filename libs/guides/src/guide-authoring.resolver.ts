import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, DomainError, hasRole, type Actor } from '@sillage/platform';
import { GuideAuthoring } from './guide-authoring.service.js';
import { DraftGuideVersionInput, PublishGuideVersionInput, TranslateGuideVersionInput } from './guide.inputs.js';
import { GuideQueries } from './guide.queries.js';
import { GuideVersionPayload } from './guide.types.js';
import { versionType } from './guide-version.shape.js';

@Resolver()
export class GuideAuthoringResolver {
  constructor(
    private readonly authoring: GuideAuthoring,
    private readonly guides: GuideQueries,
  ) {}

  @Allow(hasRole('GUIDE_OWNER'))
  @Mutation(() => GuideVersionPayload, {
    description:
      'Prepares the next version; it takes the place of the draft before it. Nobody else sees it until it is published.',
  })
  async draftGuideVersion(
    @Args('input', { type: () => DraftGuideVersionInput }) input: DraftGuideVersionInput,
    @CurrentActor() actor: Actor,
  ): Promise<GuideVersionPayload> {
    return this.payload(await this.authoring.draft(actor, input));
  }

  @Allow(hasRole('GUIDE_OWNER'))
  @Mutation(() => GuideVersionPayload, { description: 'Publishes a draft for ever; the version before is superseded.' })
  async publishGuideVersion(
    @Args('input', { type: () => PublishGuideVersionInput }) input: PublishGuideVersionInput,
    @CurrentActor() actor: Actor,
  ): Promise<GuideVersionPayload> {
    return this.payload(await this.authoring.publish(actor, input.versionId));
  }

  @Allow(hasRole('GUIDE_OWNER'))
  @Mutation(() => GuideVersionPayload, {
    description: 'Adds a translation to the draft, or to the current version, where it is published at once.',
  })
  async translateGuideVersion(
    @Args('input', { type: () => TranslateGuideVersionInput }) input: TranslateGuideVersionInput,
    @CurrentActor() actor: Actor,
  ): Promise<GuideVersionPayload> {
    return this.payload(await this.authoring.translate(actor, input.versionId, input.translation));
  }

  private async payload({ id }: { id: string }): Promise<GuideVersionPayload> {
    const version = await this.guides.version(id);
    if (version === null) throw new DomainError('NOT_FOUND');
    return { version: versionType(version) };
  }
}
