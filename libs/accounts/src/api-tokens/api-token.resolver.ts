import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { Allow, ApiTokenScope, CurrentActor, inPerson, ShapedField, ToldOnce, type Actor } from '@sillage/platform';
import type { ApiToken } from './api-token.entity.js';
import './api-token.shape.js';
import { ApiTokenPayload, ApiTokenType, CreateApiTokenInput, RevokeApiTokenInput } from './api-token.types.js';
import { ApiTokens } from './api-tokens.js';

@Resolver(() => ViewerType)
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @ShapedField(() => [ApiTokenType], {
    name: 'apiTokens',
    description: 'By which programs act for this person; those that are over or revoked are left out.',
  })
  readonly ofViewer!: ApiTokenType[];

  @Mutation(() => ApiTokenPayload, { description: 'Makes a token for a program. The secret is answered once.' })
  @Allow(inPerson)
  async createApiToken(
    @Args('input') { name, expiresAt, scope, readOnly }: CreateApiTokenInput,
    @CurrentActor() actor: Actor,
  ): Promise<ApiTokenPayload> {
    const wanted = { name, expiresAt, scope: scope ?? ApiTokenScope.MINE, readOnly: readOnly ?? true };
    const { token, secret } = await this.tokens.create(actor, wanted);
    return { token: told(token), secret: new ToldOnce(secret) };
  }

  @Mutation(() => ApiTokenPayload, { description: 'Ends a token of the viewer’s at once.' })
  @Allow(inPerson)
  async revokeApiToken(
    @Args('input') { tokenId }: RevokeApiTokenInput,
    @CurrentActor() actor: Actor,
  ): Promise<ApiTokenPayload> {
    return { token: told(await this.tokens.revoke(actor, tokenId)), secret: null };
  }
}

/** Without the hash: what a mutation answers is kept for a day. */
function told({ id, name, scope, createdAt, lastUsedAt, expiresAt, readOnly }: ApiToken): ApiTokenType {
  return { id, name, scope, createdAt, lastUsedAt, expiresAt, readOnly };
}
