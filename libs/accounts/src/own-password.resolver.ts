import { ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { Config, ShapedField } from '@sillage/platform';
import './own-password.shape.js';

@Resolver(() => ViewerType)
export class OwnPasswordResolver {
  constructor(private readonly config: Config) {}

  @ShapedField(() => Boolean, { description: 'Whether `POST /auth/password` asks for the present one.' })
  readonly hasPassword!: boolean;

  @ResolveField(() => Boolean, {
    description: 'Whether `POST /auth/password` takes one: not where people come in through providers only.',
  })
  maySetPassword(): boolean {
    return this.config.localAccounts;
  }
}
