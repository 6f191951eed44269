import { Controller, Get } from '@nestjs/common';
import { Config, Public } from '@sillage/platform';
import { IdentityProviders } from './identity-providers.js';

/** What the sign-in page offers. */
@Controller('auth')
@Public()
export class OfferedWaysController {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly config: Config,
  ) {}

  /** It asks no provider, so that one that is away does not hurt it. */
  @Get('providers')
  ways(): { local: boolean; providers: { name: string; label: string }[] } {
    const providers = this.providers.all.map(({ settings: { name, label } }) => ({ name, label }));
    return { local: this.config.localAccounts, providers };
  }
}
