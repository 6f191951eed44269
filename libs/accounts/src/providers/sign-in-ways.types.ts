import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { ListSize } from '@sillage/platform';
import { type Examined, examined } from './identity-provider-examination.js';

const ExaminedPart = Object.fromEntries(examined.map((part) => [part, part]));
registerEnumType(ExaminedPart, {
  name: 'IdentityProviderPart',
  description: 'What of an identity provider was looked at.',
  valuesMap: {
    ADDRESS: { description: 'Whether it answers at its address, and is what it should be.' },
    KEYS: { description: 'Whether its signatures can be checked.' },
    CLOCK: { description: 'Whether its clock and ours agree within a minute.' },
    CLIENT: { description: 'Whether it accepts our id and secret.' },
    REDIRECT_URI: { description: 'Whether it sends people back here.' },
    CLAIMS: { description: 'Whether it says what people are found by the first time.' },
  },
});

@ObjectType('IdentityProviderFinding', { description: 'What a test of an identity provider found, and what to do.' })
export class IdentityProviderFindingType {
  @Field(() => ExaminedPart)
  what!: Examined;

  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => String, { description: 'In the reader’s language; names the variable to set where something is wrong.' })
  words!: string;
}

@ObjectType('IdentityProviderTest')
export class IdentityProviderTestType {
  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => [IdentityProviderFindingType], {
    description:
      'In the order in which one needs the other; without an answer at its address, nothing else is looked at.',
  })
  findings!: IdentityProviderFindingType[];
}

@ObjectType('IdentityProvider', { description: 'An identity provider, as the environment configures it.' })
export class IdentityProviderType {
  @Field(() => String, { description: 'As in the names of its variables, in small letters.' })
  name!: string;

  @Field(() => String, { description: 'What its button says.' })
  label!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => String)
  clientId!: string;

  @Field(() => String, { description: 'What is asked for, with spaces between.' })
  scopes!: string;

  @Field(() => String, {
    description:
      'By what a person is found at their first sign-in: email (a verified one), or the claim that holds HR’s number.',
  })
  match!: string;

  @Field(() => String, { description: 'The address to register at the provider.' })
  redirectUri!: string;

  @Field(() => String, { description: 'The address to register for the way back after signing out.' })
  signOutUri!: string;
}

@ObjectType('SignInWays', { description: 'How people can sign in here. It is configured by the environment alone.' })
export class SignInWaysType {
  @Field(() => Boolean, { description: 'By a password or a link (LOCAL_ACCOUNTS).' })
  local!: boolean;

  @Field(() => Boolean, {
    description: 'Whether links go out by mail (SMTP_URL); otherwise they are kept and not sent.',
  })
  sendsMail!: boolean;

  @Field(() => Int, { description: 'How many people have an address and no way in yet; each can be sent a link.' })
  withoutAccess?: number;

  @Field(() => Int, { description: 'Of those without access, how many hold a link that still works.' })
  withLink?: number;

  @Field(() => Int, {
    description: 'How many people have neither a way in nor an address: no link can be sent to them.',
  })
  withoutAddress?: number;

  @Field(() => [PersonType], { description: 'The first 20 of them, by name.' })
  @ListSize(20)
  peopleWithoutAddress?: PersonType[];

  @Field(() => [IdentityProviderType])
  providers!: IdentityProviderType[];

  @Field(() => String, {
    description: 'The address to register for a provider that is still to come, here called name.',
  })
  redirectUriPattern!: string;
}
