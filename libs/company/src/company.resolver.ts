import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  badInput,
  Capability,
  Ctx,
  CurrentActor,
  isCapable,
  needs,
  Public,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { accentOf, isColour } from './accent.js';
import type { CompanyFacts } from './company-facts.js';
import { CompanyService } from './company.service.js';
import { CompanySettings } from './company-settings.js';
import { companyTexts } from './company.texts.js';
import { AccentType, CompanyPayload, CompanyType, SetCompanyLogoInput, UpdateCompanyInput } from './company.types.js';

@Resolver(() => CompanyType)
export class CompanyResolver {
  constructor(
    private readonly settings: CompanySettings,
    private readonly service: CompanyService,
  ) {}

  @Query(() => CompanyType, { description: 'The company that works with this Sillage.' })
  @Public()
  async company(@Ctx() { actor }: RequestContext): Promise<CompanyType> {
    return shownTo(actor, await this.settings.current());
  }

  @Query(() => AccentType, { description: 'What would be shown of a colour: # and six digits.' })
  @Allow(needs(Capability.ADMINISTER))
  accent(@Args('colour') colour: string): AccentType {
    const given = colour.toLowerCase();
    if (!isColour(given)) throw badInput('colour', companyTexts.colour);
    return accentOf(given);
  }

  @Mutation(() => CompanyPayload, {
    description: 'Says what the company is. What is left out stays; null takes back what was said.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async updateCompany(
    @Args('input') { clientMutationId: _, ...changes }: UpdateCompanyInput,
    @CurrentActor() actor: Actor,
  ): Promise<CompanyPayload> {
    return { company: shownTo(actor, await this.service.update(actor, changes)) };
  }

  @Mutation(() => CompanyPayload, { description: 'Sets the company’s logo, or takes it away.' })
  @Allow(needs(Capability.ADMINISTER))
  async setCompanyLogo(
    @Args('input') { content = null }: SetCompanyLogoInput,
    @CurrentActor() actor: Actor,
  ): Promise<CompanyPayload> {
    return { company: shownTo(actor, await this.service.setLogo(actor, content)) };
  }
}

/** What anybody may know; the defaults are the administrators'. */
function shownTo(actor: Actor | null, facts: CompanyFacts): CompanyType {
  const administers = actor !== null && isCapable(actor, Capability.ADMINISTER);
  return {
    name: facts.name,
    languages: facts.languages,
    accent: facts.accent,
    logoUrl: facts.logoPath,
    defaultLocale: administers ? facts.defaultLocale : null,
    defaultTimeZone: administers ? facts.defaultTimeZone : null,
    defaultCountry: administers ? facts.defaultCountry : null,
    minimumGroupSize: facts.minimumGroupSize,
  };
}
