import { Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import './own-password.shape.js';

@Resolver(() => ViewerType)
export class OwnPasswordResolver {
  @ShapedField(() => Boolean, { description: 'Whether `POST /auth/password` asks for the present one.' })
  readonly hasPassword!: boolean;
}
